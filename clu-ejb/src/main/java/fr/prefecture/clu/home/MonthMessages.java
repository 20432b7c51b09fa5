package fr.prefecture.clu.home;

import fr.prefecture.clu.document.PaperFile;
import fr.prefecture.clu.document.PaperFormat;
import fr.prefecture.clu.document.Papers;
import fr.prefecture.clu.mail.Draft;
import fr.prefecture.clu.mail.Enclosure;
import fr.prefecture.clu.mail.MessageSource;
import fr.prefecture.clu.mail.Recipient;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** HOM-16: the e-mails of those who asked to be sent the home page each month. */
@Stateless
@RolesAllowed(Roles.NIGHT)
public class MonthMessages implements MessageSource {

    static final String KIND = "home.month";

    @EJB FrozenMonths months;
    @EJB Papers papers;

    @Override
    public String kind() {
        return KIND;
    }

    /**
     * @param subjectKey the month, such as {@code 2021-05}
     * @throws RuleBroken when nothing was written for that month
     */
    @Override
    public Draft draft(String subjectKey, int number, Recipient recipient) {
        MonthText told =
                months.told(YearMonth.parse(subjectKey))
                        .orElseThrow(() -> new RuleBroken("home.letter.unknown", subjectKey));
        PaperFile file = papers.file(told.paper(), PaperFormat.PDF);
        return new Draft(
                told.subject(),
                told.text(),
                told.page(),
                Optional.empty(),
                List.of(new Enclosure(file.name(), file.mediaType(), file.content())));
    }
}
