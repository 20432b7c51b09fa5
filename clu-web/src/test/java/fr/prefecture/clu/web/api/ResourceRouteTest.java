package fr.prefecture.clu.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ResourceRouteTest {

    @Test
    void an_address_of_the_interface_is_known_without_what_stands_in_it() {
        assertThat(
                        Stream.of(NightsResource.class, IndicatorsResource.class)
                                .flatMap(
                                        type ->
                                                Arrays.stream(type.getDeclaredMethods())
                                                        .filter(ResourceRouteTest::isAddressed)
                                                        .map(
                                                                method ->
                                                                        ResourceRoute.pattern(
                                                                                type, method))))
                .contains(
                        "/api/v1/nights/{feature}",
                        "/api/v1/nights/{id}/stop",
                        "/api/v1/nights/files/{file}/retry",
                        "/api/v1/indicators/{code}")
                .allMatch(pattern -> pattern.matches("/api/v1(/[a-z]+|/\\{[a-z]+})+"));
    }

    private static boolean isAddressed(Method method) {
        return method.isAnnotationPresent(Path.class);
    }
}
