package paritydesk.ui.display;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The machine that the program runs on.
final class ThisMachine implements Machine {
    private static final int TIMEOUT_MILLIS = 2_000;
    private static final Path KERNEL_SOCKETS = Path.of("/proc/net/unix");

    private final Path sockets;

    ThisMachine() {
        this(Path.of("/tmp/.X11-unix"));
    }

    ThisMachine(Path sockets) {
        this.sockets = sockets;
    }

    @Override
    public Optional<String> property(String name) {
        return Optional.ofNullable(System.getProperty(name));
    }

    @Override
    public Optional<String> variable(String name) {
        return Optional.ofNullable(System.getenv(name));
    }

    @Override
    public boolean answers(XServer server) {
        return server.host().isEmpty()
                ? answersHere(server)
                : answersAt(server.host(), server.port());
    }

    /// The socket file, else the socket without a file that servers on Linux open beside it, else the network port.
    private boolean answersHere(XServer server) {
        var socket = sockets.resolve(server.socket());
        try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            return channel.isConnected();
        } catch (IOException e) {
            return abstractSocket("@" + socket) || answersAt("localhost", server.port());
        }
    }

    private static boolean abstractSocket(String name) {
        if (!Files.isReadable(KERNEL_SOCKETS)) {
            return false;
        }
        try (var lines = Files.lines(KERNEL_SOCKETS, StandardCharsets.ISO_8859_1)) {
            return lines.anyMatch(line -> line.endsWith(" " + name));
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean answersAt(String host, int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), TIMEOUT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /// Asks the system's own loader, so that its search path and the libraries behind the library count too. What is loaded
    /// stays loaded: the toolkit needs it a moment later.
    @Override
    @SuppressWarnings("restricted") // the same libraries that the toolkit loads
    public boolean loads(String library) {
        try {
            SymbolLookup.libraryLookup(library, Arena.global());
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /// Opens a connection with the system's own client library, as the toolkit will, and closes it again.
    @Override
    @SuppressWarnings("restricted") // two functions of the library, with the types of its header
    public boolean admits(String display) {
        try (var arena = Arena.ofConfined()) {
            var library = SymbolLookup.libraryLookup("libX11.so.6", Arena.global());
            var open = library.findOrThrow("XOpenDisplay");
            var close = library.findOrThrow("XCloseDisplay");
            var linker = Linker.nativeLinker();
            var connection =
                    (MemorySegment)
                            linker.downcallHandle(
                                            open,
                                            FunctionDescriptor.of(
                                                    ValueLayout.ADDRESS, ValueLayout.ADDRESS))
                                    .invokeExact(arena.allocateFrom(display));
            if (connection.equals(MemorySegment.NULL)) {
                return false;
            }
            var _ =
                    (int)
                            linker.downcallHandle(
                                            close,
                                            FunctionDescriptor.of(
                                                    ValueLayout.JAVA_INT, ValueLayout.ADDRESS))
                                    .invokeExact(connection);
            return true;
        } catch (Throwable e) {
            if (e instanceof Error error && !(e instanceof LinkageError)) {
                throw error;
            }
            return false;
        }
    }
}
