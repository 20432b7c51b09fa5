package fr.prefecture.clu.batch;

import fr.prefecture.clu.actions.ServiceUnit;
import fr.prefecture.clu.actions.ServiceUnits;
import fr.prefecture.clu.letters.InboundChannel;
import fr.prefecture.clu.letters.InboundCounts;
import fr.prefecture.clu.letters.InboundMails;
import fr.prefecture.clu.letters.InboundRow;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * In demonstration mode: a year of fictitious letters and e-mails up to the end of May 2021, of
 * three services; the first of them answers late in summer.
 */
@Stateless
@RunAs(Roles.QUALITY)
@PermitAll
public class DemonstrationLetters {

    private static final long SEED = 7_000_003;
    private static final LocalDate FIRST = LocalDate.of(2020, 6, 1);
    private static final LocalDate LAST = LocalDate.of(2021, 5, 24);
    private static final int COUNTED_AFTER = 49;

    @EJB private ServiceUnits services;
    @EJB private InboundMails mails;

    /** Keeps nobody waiting; does nothing once anything is counted. */
    @Asynchronous
    public void count() {
        if (mails.lastWeek().isPresent()) {
            return;
        }
        count("Bureau de la citoyenneté", 18, 55, 0.82, 0.3);
        count("Bureau des usagers de la route", 9, 70, 0.9, 0.05);
        count("Bureau de l’accueil", 4, 30, 0.96, 0.02);
    }

    private void count(
            String name, int letters, int electronic, double inTime, double lessInSummer) {
        ServiceUnit service = services.named(name).orElseThrow();
        List<InboundRow> rows = new ArrayList<>();
        for (LocalDate monday = FIRST; !monday.isAfter(LAST); monday = monday.plusWeeks(1)) {
            boolean summer = monday.getMonthValue() == 7 || monday.getMonthValue() == 8;
            double share = summer ? inTime - lessInSummer : inTime;
            for (InboundChannel channel : InboundChannel.values()) {
                SplittableRandom chance =
                        new SplittableRandom(
                                SEED
                                        + monday.toEpochDay() * 31
                                        + name.hashCode()
                                        + channel.ordinal());
                int usual = channel == InboundChannel.POST ? letters : electronic;
                int received = usual / 2 + chance.nextInt(usual);
                rows.add(
                        new InboundRow(
                                0,
                                0,
                                service.id(),
                                name,
                                channel,
                                monday,
                                InboundCounts.of(
                                        received,
                                        some(chance, received, Math.min(1, share + 0.06)),
                                        some(chance, received, share)),
                                monday.plusDays(COUNTED_AFTER)));
            }
        }
        mails.begin(service.id(), rows);
    }

    private static int some(SplittableRandom chance, int of, double share) {
        int some = 0;
        for (int i = 0; i < of; i++) {
            some += chance.nextDouble() < share ? 1 : 0;
        }
        return some;
    }
}
