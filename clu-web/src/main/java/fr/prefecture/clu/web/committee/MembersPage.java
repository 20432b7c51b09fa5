package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.committee.BodyRow;
import fr.prefecture.clu.committee.MemberCollege;
import fr.prefecture.clu.committee.MemberRow;
import fr.prefecture.clu.committee.Members;
import fr.prefecture.clu.committee.RepresentedBodies;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;

/** The composition of the committee, college by college. */
@Named
@RequestScoped
public class MembersPage {

    @Inject Members members;
    @Inject RepresentedBodies bodies;
    @Inject HttpServletRequest request;

    private MemberFilters filters;
    private List<MemberRow> rows;
    private List<BodyRow> known;
    private List<CollegeTable> tables;

    @PostConstruct
    void begin() {
        filters = new MemberFilters(request);
        rows = members.rows(filters.filter());
        known = bodies.all();
        tables =
                Arrays.stream(MemberCollege.values())
                        .map(c -> CollegeTable.of(c, known, rows, isVacantShown(c)))
                        .filter(table -> !table.seats().isEmpty())
                        .toList();
    }

    private boolean isVacantShown(MemberCollege college) {
        return filters.filter().state().isEmpty()
                && filters.getText().isEmpty()
                && filters.filter().college().map(college::equals).orElse(true);
    }

    public boolean isWritable() {
        return request.isUserInRole(Roles.QUALITY);
    }

    public MemberFilters getFilters() {
        return filters;
    }

    public String getFiltersText() {
        return filters.inWords();
    }

    public String getDate() {
        return Texts.of("committee.members.date", French.weekday(members.today()));
    }

    public List<CollegeTable> getTables() {
        return tables;
    }

    /** Whether the committee has any organisation yet. */
    public boolean isBegun() {
        return !known.isEmpty();
    }

    public boolean isExportable() {
        return !rows.isEmpty();
    }

    public String getExportAddress() {
        return filters.address(request, MemberExports.MEMBERS);
    }

    public String getExportText() {
        return Texts.of(
                "committee.members.export", Texts.count(rows.size(), "committee.count.lines"));
    }
}
