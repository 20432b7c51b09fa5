package fr.prefecture.clu.website;

import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A public website whose updates arrive in a folder of their own. */
@Entity
@Table(name = "website_site")
public class Site extends Versioned {

    /** What addresses of the recueil des actes administratifs usually contain. */
    private static final String GAZETTE = "recueil-des-actes recueil_des_actes /raa";

    private String name;
    private String zone;

    @Column(name = "gazette_words")
    private String gazetteWords;

    @Column(name = "final_until")
    private LocalDate finalUntil;

    protected Site() {}

    Site(String name, ZoneId zone) {
        if (name.isBlank() || name.length() > 60) {
            throw new IllegalArgumentException("A site's name has 1 to 60 characters: " + name);
        }
        this.name = name;
        this.zone = zone.getId();
        this.gazetteWords = GAZETTE;
    }

    public String name() {
        return name;
    }

    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    /** The last final day; nothing before the first night. */
    public Optional<LocalDate> finalUntil() {
        return Optional.ofNullable(finalUntil);
    }

    /** WEB-7: a night that began on this day has ended; nights may end in any order. */
    void nightEnded(LocalDate startedOn) {
        LocalDate last = startedOn.minusDays(1);
        if (finalUntil == null || finalUntil.isBefore(last)) {
            finalUntil = last;
        }
    }

    boolean isFinal(LocalDate day) {
        return finalUntil != null && !day.isAfter(finalUntil);
    }

    /** WEB-2: whether a page belongs to the recueil des actes administratifs. */
    boolean isGazette(String path) {
        String address = "/" + path.toLowerCase(Locale.ROOT);
        return Arrays.stream(gazetteWords.split(" ")).anyMatch(address::contains);
    }
}
