package fr.prefecture.clu.batch.switchboard.pbx;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.switchboard.PbxAddress;
import fr.prefecture.clu.switchboard.PbxClock;
import fr.prefecture.clu.switchboard.PbxKind;
import fr.prefecture.clu.switchboard.PbxProblem;
import fr.prefecture.clu.switchboard.PbxTls;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PbxHostsTest {

    private static final int MOMENT = 500;

    @ParameterizedTest
    @EnumSource(PbxKind.class)
    @Tag("TEL-91")
    void a_host_that_no_setting_names_is_not_even_called(PbxKind kind) throws IOException {
        try (ServerSocket host = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            host.setSoTimeout(MOMENT);
            PbxAddress address = address(kind, host);

            assertThatThrownBy(
                            () ->
                                    PbxDatabase.open(
                                            address,
                                            ZoneId.of("Europe/Paris"),
                                            Duration.ofSeconds(5)))
                    .asInstanceOf(InstanceOfAssertFactories.type(PbxFailure.class))
                    .extracting(PbxFailure::problem)
                    .isEqualTo(PbxProblem.HOST_NOT_NAMED);
            assertThatThrownBy(host::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    private static PbxAddress address(PbxKind kind, ServerSocket host) {
        return new PbxAddress(
                kind,
                host.getInetAddress().getHostAddress(),
                host.getLocalPort(),
                "asterisk",
                Optional.empty(),
                PbxAddress.TABLE,
                "clu",
                Optional.empty(),
                PbxClock.UTC,
                PbxTls.NONE,
                Optional.empty());
    }
}
