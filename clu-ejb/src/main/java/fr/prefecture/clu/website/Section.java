package fr.prefecture.clu.website;

import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Optional;

/** A part of the site (rubrique), with the service that answers for it. */
@Entity
@Table(name = "website_section")
public class Section extends Versioned {

    static final int LONGEST_NAME = 120;
    private static final int OLDEST = 3650;

    @ManyToOne(optional = false)
    @JoinColumn(name = "site_id")
    private Site site;

    private String name;
    private String service;

    @Column(name = "age_limit")
    private Integer ageLimit;

    protected Section() {}

    Section(Site site, String name) {
        this.site = site;
        this.name = name;
    }

    /**
     * @param ageLimit days after which the last update is too old; nothing if any age is right
     * @throws RuleBroken when the service's name is too long or the limit is outside 1 to 3,650
     *     days
     */
    void entrust(String service, Optional<Integer> ageLimit) {
        String name = service.strip();
        if (name.length() > LONGEST_NAME) {
            throw new RuleBroken("website.section.service.tooLong", LONGEST_NAME, name.length());
        }
        ageLimit.filter(days -> days < 1 || days > OLDEST)
                .ifPresent(
                        days -> {
                            throw new RuleBroken("website.section.ageLimit", days, OLDEST);
                        });
        this.service = name.isEmpty() ? null : name;
        this.ageLimit = ageLimit.orElse(null);
    }

    Site site() {
        return site;
    }

    public String name() {
        return name;
    }

    public Optional<String> service() {
        return Optional.ofNullable(service);
    }

    public Optional<Integer> ageLimit() {
        return Optional.ofNullable(ageLimit);
    }

    String written() {
        return name
                + ": "
                + service().orElse("-")
                + ", "
                + ageLimit().map(String::valueOf).orElse("-");
    }
}
