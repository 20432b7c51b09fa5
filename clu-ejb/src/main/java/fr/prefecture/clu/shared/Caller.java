package fr.prefecture.clu.shared;

import java.util.Optional;

/**
 * From where the request comes that this thread answers, what it asks for, and why it was refused,
 * if it was: once for a request, by the first who refuses it. A job has no caller.
 */
public final class Caller {

    private static final ThreadLocal<Caller> CURRENT = new ThreadLocal<>();

    private final String address;
    private final String asked;
    private Refused refused;

    private Caller(String address, String asked) {
        this.address = address;
        this.asked = asked;
    }

    /**
     * Why a request was refused.
     *
     * @param detail the key of a rule, or nothing; never somebody's words
     */
    public record Refused(SecurityEvent event, String detail) {}

    /**
     * Begins a request, whose end must be told by {@link #gone}.
     *
     * @param address of the machine, as far as the server knows it
     * @param asked method and path, without query
     * @return false when it has begun already, and somebody else will tell its end
     */
    public static boolean comes(String address, String asked) {
        if (CURRENT.get() != null) {
            return false;
        }
        CURRENT.set(new Caller(address, asked));
        return true;
    }

    public static void gone() {
        CURRENT.remove();
    }

    /** The request is refused; what was said before of the same request counts. */
    public static void refuse(SecurityEvent event, String detail) {
        Caller caller = CURRENT.get();
        if (caller != null && caller.refused == null) {
            caller.refused = new Refused(event, detail);
        }
    }

    public static Optional<Refused> refused() {
        return Optional.ofNullable(CURRENT.get()).map(caller -> caller.refused);
    }

    static Optional<Caller> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    String address() {
        return address;
    }

    String asked() {
        return asked;
    }
}
