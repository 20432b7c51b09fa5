package fr.prefecture.clu.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FoundTest {

    private final AtomicInteger looks = new AtomicInteger();

    @Test
    void beans_are_looked_up_once_however_often_they_are_asked() {
        Found<String> found = new Found<>();
        Instance<String> beans = holding("a", "b");

        for (int i = 0; i < 1_000; i++) {
            assertThat(found.in(beans)).containsExactly("a", "b");
            assertThat(found.handles(beans)).hasSize(2);
        }
        assertThat(looks).hasValue(1);
    }

    @SuppressWarnings("unchecked")
    private Instance<String> holding(String... beans) {
        return (Instance<String>)
                Proxy.newProxyInstance(
                        FoundTest.class.getClassLoader(),
                        new Class<?>[] {Instance.class},
                        (proxy, method, arguments) -> {
                            assertThat(method.getName()).isEqualTo("handles");
                            looks.incrementAndGet();
                            return List.of(beans).stream().map(FoundTest::handle).toList();
                        });
    }

    private static Object handle(String bean) {
        return Proxy.newProxyInstance(
                FoundTest.class.getClassLoader(),
                new Class<?>[] {Instance.Handle.class},
                (proxy, method, arguments) -> bean);
    }
}
