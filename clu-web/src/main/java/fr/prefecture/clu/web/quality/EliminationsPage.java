package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.quality.Eliminations;
import fr.prefecture.clu.quality.EvidenceSheet;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the archives may be asked to let go, and the slips by which they were. */
@Named
@RequestScoped
public class EliminationsPage {

    static final String PATH = "/preuves/eliminations";

    @Inject Eliminations eliminations;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private List<DueLine> due;

    /** Makes a slip of the pieces that were ticked. */
    public String make() throws IOException {
        Set<Long> chosen =
                Optional.ofNullable(request.getParameterValues("piece")).stream()
                        .flatMap(Arrays::stream)
                        .filter(value -> value.matches("\\d{1,18}"))
                        .map(Long::valueOf)
                        .collect(Collectors.toSet());
        long id = eliminations.make(chosen);
        messages.tellNext(
                Texts.of("quality.elimination.made", eliminations.find(id).orElseThrow().number()));
        messages.leadTo(Address.of(request, PATH + "/" + id).toString());
        return null;
    }

    public boolean isWritable() {
        return request.isUserInRole(Roles.QUALITY);
    }

    public List<DueLine> getDue() {
        if (due == null) {
            due = lines(eliminations.due());
        }
        return due;
    }

    public List<DueLine> getToTransfer() {
        return lines(eliminations.toTransfer());
    }

    private List<DueLine> lines(List<EvidenceSheet> sheets) {
        return sheets.stream().map(sheet -> DueLine.of(sheet, request)).toList();
    }

    public List<SlipLine> getSlips() {
        return eliminations.slips().stream()
                .map(
                        row ->
                                new SlipLine(
                                        row, Address.of(request, PATH + "/" + row.id()).toString()))
                .toList();
    }
}
