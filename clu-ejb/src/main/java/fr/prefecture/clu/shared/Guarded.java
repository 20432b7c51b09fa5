package fr.prefecture.clu.shared;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The guard of a source says who may read it: better asked than knocked at. */
public final class Guarded {

    private Guarded() {}

    /** Those of them that whoever asks may read. */
    public static <T> List<T> by(SessionContext session, List<Instance.Handle<T>> sources) {
        List<T> readable = new ArrayList<>();
        for (Instance.Handle<T> source : sources) {
            if (mayRead(session, source.getBean().getBeanClass())) {
                readable.add(source.get());
            }
        }
        return readable;
    }

    private static boolean mayRead(SessionContext session, Class<?> source) {
        RolesAllowed readers = source.getAnnotation(RolesAllowed.class);
        return readers == null
                ? source.isAnnotationPresent(PermitAll.class)
                : Arrays.stream(readers.value()).anyMatch(session::isCallerInRole);
    }
}
