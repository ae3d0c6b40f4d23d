package paritydesk.ui.display;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;

class ThisMachineTest {
    /// High enough that no real server listens on its port.
    private static final int NUMBER = 4321;

    @TempDir Path sockets;

    @Test
    void serverBehindASocketFileAnswers() throws IOException {
        var here = new ThisMachine(sockets);
        try (var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(sockets.resolve("X" + NUMBER)));
            assertThat(here.answers(new XServer("", NUMBER))).isTrue();
        }
    }

    @Test
    void socketFileThatADeadServerLeftDoesNotAnswer() throws IOException {
        Files.createFile(sockets.resolve("X" + NUMBER));
        assertThat(new ThisMachine(sockets).answers(new XServer("", NUMBER))).isFalse();
    }

    @Test
    void serverOnTheNetworkAnswersUntilItCloses() throws IOException {
        var here = new ThisMachine(sockets);
        XServer named;
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            named = new XServer("localhost", server.getLocalPort() - 6000);
            assertThat(here.answers(named)).isTrue();
        }
        assertThat(here.answers(named)).isFalse();
    }

    @Test
    void unknownHostDoesNotAnswer() {
        assertThat(new ThisMachine(sockets).answers(new XServer("no-such-host.invalid", 0)))
                .isFalse();
    }

    @Test
    void serverThatDoesNotRunAdmitsNobody() {
        assertThat(new ThisMachine().admits(":" + NUMBER)).isFalse();
    }

    @Test
    void libraryThatDoesNotExistDoesNotLoad() {
        assertThat(new ThisMachine().loads("libparitydesk-none.so.9")).isFalse();
    }
}
