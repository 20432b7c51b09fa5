package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.committee.MeetingModels;
import fr.prefecture.clu.committee.Meetings;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The meetings of the committee, latest first. */
@Named
@RequestScoped
public class MeetingsPage {

    @Inject Meetings meetings;
    @Inject MeetingModels models;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private MeetingFilters filters;
    private List<MeetingLine> all;
    private List<MeetingLine> lines;

    @PostConstruct
    void begin() {
        all =
                meetings.rows(Optional.empty(), Optional.empty()).stream()
                        .map(MeetingLine::new)
                        .toList();
        filters = new MeetingFilters(request.getParameter("annee"), request.getParameter("etat"));
        lines =
                meetings.rows(filters.year(), filters.state()).stream()
                        .map(MeetingLine::new)
                        .toList();
    }

    public String duplicate() throws IOException {
        long copy = models.duplicate();
        messages.tellNext(Texts.of("committee.meetings.duplicated"));
        messages.leadTo(request.getContextPath() + MeetingFrame.LIST + "/" + copy);
        return null;
    }

    public List<MeetingLine> getLines() {
        return lines;
    }

    public List<MeetingFilters.Choice> getYears() {
        return filters.years(all);
    }

    public List<MeetingFilters.Choice> getStates() {
        return filters.states();
    }

    /** There is no meeting at all. */
    public boolean isNone() {
        return all.isEmpty();
    }

    public boolean isWritable() {
        return request.isUserInRole(Roles.QUALITY);
    }

    public String getNote() {
        return Texts.of(
                "committee.meetings.note",
                filters.inWords(),
                Texts.count(lines.size(), "committee.meetings.count"));
    }

    public String getExportAddress() {
        return request.getContextPath() + MeetingExports.LIST + filters.query();
    }

    public String address(MeetingLine line) {
        return request.getContextPath() + MeetingFrame.LIST + "/" + line.id();
    }
}
