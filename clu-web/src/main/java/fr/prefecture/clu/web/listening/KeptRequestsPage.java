package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.listening.KeptRequestRow;
import fr.prefecture.clu.listening.KeptRequests;
import fr.prefecture.clu.shared.History;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.Subjects;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;

/** The board of what was asked for and done, and what might still come onto it. */
@Named
@RequestScoped
public class KeptRequestsPage {

    static final String PATH = "/vous-nous-l-avez-demande";

    @Inject KeptRequests requests;
    @Inject History history;
    @Inject HttpServletRequest request;

    private KeptRequestQuery query;
    private List<KeptRequestCard> cards;
    private List<KeptRequestLine> candidates = List.of();

    @PostConstruct
    void begin() {
        query = new KeptRequestQuery(request, requests);
        cards =
                requests.board(query.from(), query.to()).stream()
                        .map(
                                row ->
                                        new KeptRequestCard(
                                                row, request.getContextPath(), isOriginGone(row)))
                        .toList();
        if (isWritable()) {
            candidates =
                    requests.candidates().stream()
                            .map(
                                    row ->
                                            new KeptRequestLine(
                                                    row,
                                                    Address.of(request, PATH + "/" + row.id())
                                                            .toString()))
                            .toList();
        }
    }

    /** COR-12 */
    private boolean isOriginGone(KeptRequestRow row) {
        return Subjects.thingAt(row.originPath())
                .filter(thing -> !history.gone(Set.of(thing)).isEmpty())
                .isPresent();
    }

    public List<KeptRequestCard> getCards() {
        return cards;
    }

    public List<KeptRequestLine> getCandidates() {
        return candidates;
    }

    public List<KeptRequestQuery.Choice> getPeriods() {
        return query.choices();
    }

    public boolean isWritable() {
        return request.isUserInRole(Roles.QUALITY);
    }

    /** « 2021 : 3 demandes suivies d’effet. » */
    public String getNote() {
        return Texts.of(
                "listening.kept.note",
                query.inWords(),
                Texts.count(cards.size(), "listening.kept.count"));
    }

    public String getCsvAddress() {
        return query.address(request, KeptRequestFiles.PATH + "/tableau.csv");
    }

    public String getPdfAddress() {
        return query.address(request, KeptRequestFiles.PATH + "/tableau.pdf");
    }

    public String getLargeAddress() {
        return query.address(request, KeptRequestFiles.PATH + "/gros-caracteres.pdf");
    }

    public String getOdtAddress() {
        return query.address(request, KeptRequestFiles.PATH + "/tableau.odt");
    }

    public String getHtmlAddress() {
        return query.address(request, KeptRequestFiles.PATH + "/tableau.html");
    }
}
