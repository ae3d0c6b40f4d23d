package paritydesk.ui.display;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XServerTest {
    @ParameterizedTest
    @CsvSource({
        ":0,'',0",
        ":12.1,'',12",
        "unix:3,'',3",
        "localhost:10.0,localhost,10",
        "desk.example:1,desk.example,1",
        "[::1]:2,[::1],2"
    })
    void readsTheFormsInUse(String name, String host, int number) {
        assertThat(XServer.parse(name)).contains(new XServer(host, number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", ":", ":x", "desk", "/tmp/socket:0", ":99999"})
    void refusesWhatNamesNoServer(String name) {
        assertThat(XServer.parse(name)).isEmpty();
    }

    @Test
    void portsCountFromSixThousand() {
        assertThat(new XServer("desk", 10).port()).isEqualTo(6010);
    }
}
