package fr.prefecture.clu.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The trials at these points last hours: who moves a method learns of it at once all the same. */
class PointsIT {

    static Stream<String> methods() {
        return Stream.of(
                        Arrays.stream(KillPoint.values()).map(KillPoint::point),
                        Arrays.stream(WebsiteKillPoint.values()).map(WebsiteKillPoint::point),
                        Arrays.stream(CertKillPoint.values()).map(CertKillPoint::point))
                .flatMap(points -> points)
                .flatMap(point -> Stream.of(point.type() + "." + point.method(), point.within()))
                .filter(method -> method.startsWith("fr.prefecture.clu."))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("methods")
    void a_point_names_a_method_that_there_is(String method) throws IOException {
        int dot = method.lastIndexOf('.');
        String type = "/" + method.substring(0, dot).replace('.', '/') + ".class";
        try (InputStream in = getClass().getResourceAsStream(type)) {
            assertThat(in).as(type).isNotNull();
            assertThat(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1))
                    .contains(method.substring(dot + 1));
        }
    }
}
