package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.actions.ActionItems;
import fr.prefecture.clu.committee.Corrections;
import fr.prefecture.clu.committee.Decisions;
import fr.prefecture.clu.committee.Erratum;
import fr.prefecture.clu.committee.Meeting;
import fr.prefecture.clu.committee.Minutes;
import fr.prefecture.clu.committee.MinutesTheme;
import fr.prefecture.clu.committee.Participations;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;

/** The record of decisions as it is read and printed. */
@Named
@RequestScoped
public class RecordPage extends MeetingFrame {

    /** A theme and what was said under it. */
    public record Theme(long id, String title, List<SaidLine> lines) {}

    /** A correction of the signed record. */
    public record Correction(String heading, String text) {}

    @Inject Minutes minutes;
    @Inject Participations participations;
    @Inject Corrections corrections;
    @Inject Decisions decisions;
    @Inject ActionItems actions;
    @Inject People people;

    private List<Theme> themes;
    private AttendanceGroups groups;

    /** « Comité local des usagers, réunion du lundi 31 mai 2021 à 14 h 30, salle … » */
    public String getWhen() {
        Meeting meeting = meeting();
        return Stream.of(
                        meeting.title(),
                        meeting.startsAt()
                                .map(
                                        time ->
                                                Texts.of(
                                                        "committee.minutes.dayAtTime",
                                                        French.loose(meeting.date()),
                                                        French.time(time)))
                                .orElseGet(() -> French.loose(meeting.date())),
                        meeting.place())
                .filter(text -> !text.isEmpty())
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }

    public AttendanceGroups getGroups() {
        if (groups == null) {
            groups =
                    AttendanceGroups.of(
                            meeting(),
                            participations.of(getId()),
                            participations.silentBodies(getId()));
        }
        return groups;
    }

    public List<Theme> getThemes() {
        if (themes == null) {
            var opened = actions.ofOrigin(Decisions.ORIGIN, decisions.keys(getId()));
            themes =
                    minutes.themes(getId()).stream()
                            .filter(theme -> !theme.isRemoved())
                            .map(
                                    theme ->
                                            new Theme(
                                                    theme.id(),
                                                    ThemeLine.title(theme),
                                                    SaidLine.of(theme.lines(), opened)))
                            .toList();
        }
        return themes;
    }

    /** « 8 thèmes, 5 rédigés » */
    public String getProgress() {
        return Texts.of(
                "committee.minutes.progress",
                Texts.count(getThemes().size(), "committee.count.themes"),
                Texts.count(
                        getThemes().stream().filter(theme -> !theme.lines().isEmpty()).count(),
                        "committee.count.written"));
    }

    /** What was typed under points that were taken off the agenda, and is no part of the record. */
    public String getLeftOut() {
        List<String> out =
                minutes.themes(getId()).stream()
                        .filter(MinutesTheme::isRemoved)
                        .map(MinutesTheme::theme)
                        .toList();
        return out.isEmpty() || !isMayWrite()
                ? ""
                : Texts.of("committee.minutes.leftOut", String.join(", ", out));
    }

    public List<Correction> getCorrections() {
        return corrections.of(getId()).stream().map(this::correction).toList();
    }

    private Correction correction(Erratum erratum) {
        String name = people.name(erratum.by());
        return new Correction(
                name.isEmpty()
                        ? Texts.of("committee.erratum.on", erratum.at())
                        : Texts.of("committee.erratum.onBy", erratum.at(), name),
                erratum.text());
    }

    /** « Signé le 4 juin 2021 par … » */
    public String getSignature() {
        String name = people.name(meeting().signedBy());
        return meeting()
                .signedOn()
                .map(
                        on ->
                                name.isEmpty()
                                        ? Texts.of("committee.minutes.signedOn", on)
                                        : Texts.of("committee.minutes.signedOnBy", on, name))
                .orElse("");
    }

    public boolean isSigned() {
        return meeting().isSigned();
    }

    public boolean isSignable() {
        return meeting().state() == Meeting.State.SUBMITTED
                && request.isUserInRole(Roles.SECRETARY_GENERAL);
    }

    public boolean isSubmittable() {
        return isWritable() && meeting().state() == Meeting.State.HELD;
    }
}
