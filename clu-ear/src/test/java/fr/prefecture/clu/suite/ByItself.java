package fr.prefecture.clu.suite;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;
import org.junit.jupiter.api.Order;

/**
 * The order of classes: by their {@link Order}, GuidePicturesE2E first and EveryPageE2E last; after
 * them those that start servers of their own, which any fork may run, the longest first. Others
 * come by their name, or as {@code -Dit.order=seed} shuffles them.
 */
public final class ByItself implements ClassOrderer {

    /** Which take minutes. */
    private static final List<String> LONG =
            List.of("StoredMarkupIT", "KeycloakIT", "BackupIT", "TypingIT", "BadTokensIT");

    private static final String SEED = System.getProperty("clu.order", "");

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors()
                .sort(
                        Comparator.<ClassDescriptor, Boolean>comparing(
                                        one -> isIt(one.getTestClass()))
                                .thenComparing(
                                        one ->
                                                one.findAnnotation(Order.class)
                                                        .map(Order::value)
                                                        .orElse(Order.DEFAULT))
                                .thenComparing(one -> place(one.getTestClass()))
                                .thenComparing(one -> drawn(one.getTestClass().getName())));
    }

    private static String drawn(String name) {
        return SEED.isEmpty() ? name : Integer.toHexString((SEED + name).hashCode());
    }

    private static int place(Class<?> type) {
        int place = LONG.indexOf(type.getSimpleName());
        return place < 0 ? LONG.size() : place;
    }

    /** Whether a class needs no server but those that it starts. */
    static boolean isIt(Class<?> type) {
        return type.getPackageName().endsWith(".fault");
    }
}
