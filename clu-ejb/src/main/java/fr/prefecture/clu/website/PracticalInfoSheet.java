package fr.prefecture.clu.website;

import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A page of practical information, which a named person checks every quarter: WEB-12. */
@Entity
@Table(name = "website_sheet")
public class PracticalInfoSheet extends Versioned {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_ADDRESS = 500;
    private static final int LONGEST_NAME = 120;
    private static final int MONTHS_IN_QUARTER = 3;

    @ManyToOne(optional = false)
    @JoinColumn(name = "site_id")
    private Site site;

    private String title;
    private String address;
    private String service;

    @OneToMany(mappedBy = "sheet", cascade = CascadeType.PERSIST)
    @OrderBy("checkedOn, id")
    private List<SheetCheck> checks = new ArrayList<>();

    protected PracticalInfoSheet() {}

    /**
     * @throws RuleBroken when the title, the address or the service is missing or too long
     */
    PracticalInfoSheet(Site site, String title, String address, String service) {
        this.site = site;
        this.title = needed("title", title, LONGEST_TITLE);
        this.address = needed("address", address, LONGEST_ADDRESS);
        this.service = needed("service", service, LONGEST_NAME);
    }

    /**
     * @throws RuleBroken when the day is to come, or the person or the proof is missing or too long
     */
    void check(LocalDate day, String person, String proof, LocalDate today) {
        if (day.isAfter(today)) {
            throw new RuleBroken("website.sheet.check.future", day, today);
        }
        checks.add(
                new SheetCheck(
                        this,
                        day,
                        needed("person", person, LONGEST_NAME),
                        needed("proof", proof, LONGEST_ADDRESS)));
    }

    private static String needed(String what, String text, int longest) {
        String plain = text.strip();
        if (plain.isEmpty()) {
            throw new RuleBroken("website.sheet.missing." + what);
        }
        if (plain.length() > longest) {
            throw new RuleBroken("website.sheet.tooLong." + what, longest, plain.length());
        }
        return plain;
    }

    Site site() {
        return site;
    }

    public String title() {
        return title;
    }

    String address() {
        return address;
    }

    String service() {
        return service;
    }

    /** WEB-12 */
    static LocalDate due(Optional<LocalDate> last, LocalDate today) {
        return last.map(day -> day.plusMonths(MONTHS_IN_QUARTER)).orElse(today);
    }

    SheetRow row(LocalDate today) {
        Optional<SheetCheck> last =
                checks.stream()
                        .reduce(
                                (one, other) ->
                                        other.checkedOn().isBefore(one.checkedOn()) ? one : other);
        return new SheetRow(
                id(),
                title,
                address,
                service,
                last.map(SheetCheck::checkedOn),
                last.map(SheetCheck::checkedBy),
                last.map(SheetCheck::proof),
                due(last.map(SheetCheck::checkedOn), today),
                today);
    }
}
