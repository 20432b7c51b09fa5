package fr.prefecture.clu.shared;

import java.util.List;

/** The roles that a user may hold; each names what its holder is in the préfecture. */
public final class Roles {

    public static final String QUALITY = "QUALITY_OFFICER";
    public static final String SWITCHBOARD = "SWITCHBOARD";
    public static final String CERT = "CERT_HEAD";
    public static final String WEBSITE = "WEBSITE_HEAD";
    public static final String STAFF = "STAFF_MEMBER";
    public static final String SECRETARY_GENERAL = "SECRETARY_GENERAL";
    public static final String ADMINISTRATOR = "ADMINISTRATOR";

    /** Another system that reads by REST; it has no page. */
    public static final String READER = "READER";

    /** The night's jobs, which nobody calls. */
    public static final String NIGHT = "NIGHT";

    /** The roles that a person or a system may be given. */
    public static final List<String> GRANTABLE =
            List.of(
                    QUALITY,
                    SWITCHBOARD,
                    CERT,
                    WEBSITE,
                    STAFF,
                    SECRETARY_GENERAL,
                    ADMINISTRATOR,
                    READER);

    private Roles() {}

    /** Those of people: a reader is another system. */
    public static List<String> ofPeople() {
        return GRANTABLE.stream().filter(role -> !role.equals(READER)).toList();
    }
}
