package fr.prefecture.clu.cert;

import fr.prefecture.clu.shared.Folded;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every département, as somebody on the telephone names it. */
@Stateless
@RolesAllowed({
    Roles.QUALITY,
    Roles.SWITCHBOARD,
    Roles.CERT,
    Roles.WEBSITE,
    Roles.STAFF,
    Roles.SECRETARY_GENERAL,
    Roles.ADMINISTRATOR,
    Roles.NIGHT
})
public class Residences {

    private static final Pattern ARTICLES =
            Pattern.compile("^(?:(?:d|de|du|des|l|le|la|les|dans|en) )++");
    private static final Pattern POSTCODE = Pattern.compile("\\d{5}");

    /** What is shorter is in too many names. */
    private static final int FEWEST_LETTERS = 3;

    private static final String OVERSEAS = "97";
    private static final String CORSICA = "20";
    private static final int FIRST_OF_HAUTE_CORSE = 20_200;

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    /** In the order of their codes. */
    public List<Residence> all() {
        List<Residence> all = new ArrayList<>();
        for (Object row :
                em.createNativeQuery("select code, name from cert_residence order by code")
                        .getResultList()) {
            Object[] cells = (Object[]) row;
            all.add(new Residence((String) cells[0], (String) cells[1]));
        }
        return all;
    }

    public Optional<Residence> coded(String code) {
        return all().stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /**
     * CERT-25: those that these words may mean; one alone when they name it.
     *
     * @param said a number, a name or its beginning, both, or a postcode
     */
    public List<Residence> meantBy(String said) {
        List<Residence> all = all();
        String words = Folded.key(said);
        String name = ARTICLES.matcher(words).replaceFirst("");
        return Stream.<Predicate<Residence>>of(
                        one -> isNamed(one, words),
                        one -> isNamed(one, name),
                        one -> name.length() >= FEWEST_LETTERS && hasWord(one, name))
                .map(wanted -> all.stream().filter(wanted).toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /**
     * The one that these words mean.
     *
     * @throws RuleBroken when they mean none, or several
     */
    public Residence named(String said) {
        List<Residence> meant = meantBy(said);
        if (meant.isEmpty()) {
            throw new RuleBroken("cert.residence.unknown", said.strip());
        }
        if (meant.size() > 1) {
            throw new RuleBroken(
                    "cert.residence.several",
                    said.strip(),
                    meant.stream().map(one -> one.name() + " (" + one.code() + ")").toList());
        }
        return meant.get(0);
    }

    /** Whether one of the words of its name begins so. */
    private static boolean hasWord(Residence one, String start) {
        return (' ' + Folded.key(one.name())).contains(' ' + start);
    }

    private static boolean isNamed(Residence one, String words) {
        String code = Folded.key(one.code());
        String name = Folded.key(one.name());
        return words.equals(name)
                || words.equals(code)
                || ('0' + words).equals(code)
                || words.equals(code + ' ' + name)
                || words.equals(name + ' ' + code)
                || POSTCODE.matcher(words).matches() && ofPostcode(words).equals(one.code());
    }

    private static String ofPostcode(String digits) {
        if (digits.startsWith(OVERSEAS)) {
            return digits.substring(0, OVERSEAS.length() + 1);
        }
        String start = digits.substring(0, CORSICA.length());
        if (start.equals(CORSICA)) {
            boolean south = Integer.parseInt(digits) < FIRST_OF_HAUTE_CORSE;
            return south ? "2A" : "2B";
        }
        return start;
    }
}
