package fr.prefecture.clu.shared;

import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The beans of a kind, looked up once: what a bean looks up it keeps until it ends itself, and the
 * server keeps stateless beans for as long as it runs. For one thread at a time, as they are.
 */
public final class Found<T> {

    private final List<Instance.Handle<T>> handles = new ArrayList<>();

    /**
     * @param beans always the same, as the container hands them in
     */
    public Stream<T> in(Instance<T> beans) {
        return handles(beans).stream().map(Instance.Handle::get);
    }

    /** The same beans, with what they are declared to be. */
    public List<Instance.Handle<T>> handles(Instance<T> beans) {
        if (handles.isEmpty()) {
            beans.handles().forEach(handles::add);
        }
        return handles;
    }
}
