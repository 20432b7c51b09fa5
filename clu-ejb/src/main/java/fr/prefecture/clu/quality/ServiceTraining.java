package fr.prefecture.clu.quality;

import fr.prefecture.clu.actions.ServiceUnit;
import fr.prefecture.clu.shared.LooseDate;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;

/** A training or a guide for the agents of a service, from the day it is planned on. */
@Entity
@Table(name = "quality_training")
public class ServiceTraining extends Versioned {

    static final int LONGEST_TITLE = 200;
    static final int LONGEST_VERSION = 100;
    static final int LONGEST_REMARK = 2_000;
    private static final int MOST_HEADS = 100_000;

    @Column(name = "entry_key")
    private String entry;

    @Enumerated(EnumType.STRING)
    private TrainingKind kind;

    @Enumerated(EnumType.STRING)
    private TrainingSubject subject;

    @ManyToOne(optional = false)
    private ServiceUnit service;

    private String title;

    @Embedded
    @AttributeOverride(name = "firstDay", column = @Column(name = "planned_first"))
    @AttributeOverride(name = "lastDay", column = @Column(name = "planned_last"))
    private LooseDate planned;

    @Column(name = "done_on")
    private LocalDate done;

    @Column(name = "planned_count")
    private Integer plannedCount;

    @Column(name = "attended_count")
    private Integer attendedCount;

    @Column(name = "head_count")
    private Integer headCount;

    @Column(name = "guide_version")
    private String guideVersion;

    private String remark;

    protected ServiceTraining() {}

    /**
     * @param entry what tells one entry from another
     * @throws RuleBroken as {@link #describe}
     */
    ServiceTraining(
            String entry, TrainingTerms terms, Optional<ServiceUnit> service, LocalDate today) {
        this.entry = entry;
        describe(terms, service, today);
    }

    /**
     * QUA-43, QUA-44, QUA-45
     *
     * @throws RuleBroken when a text is missing or too long, it is neither planned nor done, it is
     *     done in the future, or the heads do not fit
     */
    final void describe(TrainingTerms terms, Optional<ServiceUnit> of, LocalDate today) {
        service = of.orElseThrow(() -> new RuleBroken("quality.training.service.missing"));
        kind = terms.kind();
        subject = terms.subject();
        title = atMost(LONGEST_TITLE, terms.title());
        guideVersion =
                kind == TrainingKind.GUIDE ? atMost(LONGEST_VERSION, terms.guideVersion()) : "";
        remark = atMost(LONGEST_REMARK, terms.remark());
        if (title.isEmpty()) {
            throw new RuleBroken("quality.training.title.missing");
        }
        if (kind == TrainingKind.GUIDE && guideVersion.isEmpty()) {
            throw new RuleBroken("quality.training.version.missing");
        }
        if (terms.planned().isEmpty() && terms.done().isEmpty()) {
            throw new RuleBroken("quality.training.date.missing");
        }
        terms.done()
                .filter(day -> day.isAfter(today))
                .ifPresent(
                        day -> {
                            throw new RuleBroken("quality.training.future", day);
                        });
        planned = terms.planned().orElse(null);
        done = terms.done().orElse(null);
        count(terms);
    }

    private void count(TrainingTerms terms) {
        plannedCount = heads(terms.plannedCount());
        attendedCount = heads(terms.attendedCount());
        headCount = heads(terms.headCount());
        if (attendedCount != null && done == null) {
            throw new RuleBroken("quality.training.notDone");
        }
        if (attendedCount != null && headCount != null && attendedCount > headCount) {
            throw new RuleBroken("quality.training.heads", attendedCount, headCount);
        }
    }

    private static Integer heads(Optional<Integer> counted) {
        counted.filter(number -> number < 0 || number > MOST_HEADS)
                .ifPresent(
                        number -> {
                            throw new RuleBroken("quality.training.count", number, MOST_HEADS);
                        });
        return counted.orElse(null);
    }

    private static String atMost(int longest, String typed) {
        String clean = typed.strip();
        if (clean.length() > longest) {
            throw new RuleBroken("quality.training.tooLong", longest, clean.length());
        }
        return clean;
    }

    private TrainingState state(LocalDate today) {
        if (done != null) {
            return TrainingState.DONE;
        }
        return planned.isOver(today) ? TrainingState.LATE : TrainingState.PLANNED;
    }

    TrainingRow row(LocalDate today) {
        return new TrainingRow(
                id(),
                version(),
                kind,
                subject,
                service.name(),
                title,
                Optional.ofNullable(planned),
                Optional.ofNullable(done),
                Optional.ofNullable(plannedCount),
                Optional.ofNullable(attendedCount),
                Optional.ofNullable(headCount),
                guideVersion,
                remark,
                state(today));
    }

    String written() {
        return kind
                + " "
                + subject
                + " · "
                + service.name()
                + " · "
                + title
                + (guideVersion.isEmpty() ? "" : " (" + guideVersion + ")")
                + (planned == null ? "" : " · planned " + planned)
                + (done == null ? "" : " · done " + done)
                + " · "
                + said(plannedCount)
                + "/"
                + said(attendedCount)
                + "/"
                + said(headCount)
                + (remark.isEmpty() ? "" : " · " + remark);
    }

    private static String said(Integer number) {
        return number == null ? "-" : number.toString();
    }
}
