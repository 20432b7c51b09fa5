package fr.prefecture.clu.fault;

/**
 * A point of the server's code.
 *
 * @param type full name of the class that declares the method
 * @param hit which time that it is reached, from 1
 * @param within class and method that must be among the callers; empty for any
 */
record Point(String type, String method, Edge edge, int hit, String within) {

    /** Which end of a method. */
    enum Edge {
        ENTRY,
        RETURN
    }

    /** Where a method of ours, named from the package down, or of another, begins. */
    static Point entry(String method) {
        return of(method, Edge.ENTRY);
    }

    /** Where a method returns. */
    static Point exit(String method) {
        return of(method, Edge.RETURN);
    }

    /** A commit of the database's transaction. */
    static Point commit(Edge edge) {
        return of("org.jboss.jca.adapters.jdbc.local.LocalManagedConnection.commit", edge);
    }

    private static Point of(String method, Edge edge) {
        String name = full(method);
        int dot = name.lastIndexOf('.');
        return new Point(name.substring(0, dot), name.substring(dot + 1), edge, 1, "");
    }

    private static String full(String method) {
        return method.startsWith("org.") ? method : "fr.prefecture.clu." + method;
    }

    Point time(int nth) {
        return new Point(type, method, edge, nth, within);
    }

    Point within(String caller) {
        return new Point(type, method, edge, hit, full(caller));
    }

    @Override
    public String toString() {
        return "%s of %s.%s, time %d%s"
                .formatted(
                        edge == Edge.ENTRY ? "beginning" : "end",
                        type,
                        method,
                        hit,
                        within.isEmpty() ? "" : ", called by " + within);
    }
}
