package fr.prefecture.clu.quality;

import fr.prefecture.clu.shared.LooseDate;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.SearchKind;
import fr.prefecture.clu.shared.SearchReading;
import fr.prefecture.clu.shared.SearchRecord;
import fr.prefecture.clu.shared.SearchSource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** QUA-62: what is posted for users to read, and what the services were trained in. */
@Stateless
@RolesAllowed(Roles.NIGHT)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FindableDisplays implements SearchSource {

    static final SearchKind DISPLAY =
            new SearchKind("search.kind.display", "/affichages/{id}", FindableFrameworks.READERS);

    static final SearchKind TRAINING =
            new SearchKind("search.kind.training", "/formations", FindableFrameworks.READERS);

    private static final SearchReading<Display> DISPLAYS =
            SearchReading.of(
                    Display.class, "left join fetch e.replacedBy", "", FindableDisplays::display);

    private static final SearchReading<ServiceTraining> TRAININGS =
            SearchReading.of(
                    ServiceTraining.class,
                    "left join fetch e.service",
                    "",
                    FindableDisplays::training);

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Override
    public Set<String> subjects() {
        return Set.of(Displays.SUBJECT, Trainings.SUBJECT);
    }

    @Override
    public void all(Consumer<SearchRecord> found) {
        DISPLAYS.all(em, found);
        TRAININGS.all(em, found);
    }

    @Override
    public List<SearchRecord> of(String subject, String key) {
        return switch (subject) {
            case Displays.SUBJECT -> DISPLAYS.of(em, key);
            case Trainings.SUBJECT -> TRAININGS.of(em, key);
            default -> List.of();
        };
    }

    private static SearchRecord display(Display one) {
        DisplayRow row = one.row(LocalDate.EPOCH);
        return DISPLAY.found(
                Displays.SUBJECT,
                one.id(),
                one.id(),
                row.title(),
                SearchKind.lines(row.placeText(), row.textVersion(), row.remark()),
                row.postedOn());
    }

    private static SearchRecord training(ServiceTraining one) {
        TrainingRow row = one.row(LocalDate.EPOCH);
        Optional<LocalDate> planned = row.planned().map(LooseDate::firstDay);
        return TRAINING.found(
                Trainings.SUBJECT,
                one.id(),
                "",
                row.title(),
                SearchKind.lines(row.service(), row.guideVersion(), row.remark()),
                row.done().or(() -> planned).orElse(null));
    }
}
