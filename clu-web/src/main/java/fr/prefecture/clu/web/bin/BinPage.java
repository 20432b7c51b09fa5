package fr.prefecture.clu.web.bin;

import fr.prefecture.clu.shared.Bin;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** COR-13: what was removed and can come back, by type. */
@Named
@RequestScoped
public class BinPage {

    static final String PATH = "/corbeille";

    /** A type that the filter offers. */
    public record Choice(String value, String text, boolean chosen) {}

    @Inject Bin bin;
    @Inject HttpServletRequest request;

    private BinQuery query;
    private List<BinLine> lines;
    private List<BinLine> all;

    @PostConstruct
    void begin() {
        query = BinQuery.of(request);
        all = bin.rows().stream().map(row -> BinLine.of(row, request)).toList();
        lines = query.of(all);
    }

    public List<BinLine> getLines() {
        return lines;
    }

    public boolean isFilled() {
        return !lines.isEmpty();
    }

    public boolean isFiltered() {
        return !query.isEmpty();
    }

    public String getNote() {
        return Texts.count(lines.size(), "bin.count");
    }

    /** The types of which there is something. */
    public List<Choice> getTypes() {
        return all.stream()
                .map(BinLine::subject)
                .distinct()
                .map(
                        subject ->
                                new Choice(
                                        subject,
                                        BinLine.type(subject),
                                        subject.equals(query.type())))
                .sorted((one, other) -> one.text().compareTo(other.text()))
                .toList();
    }

    public String getAddress() {
        return Address.of(request, PATH).toString();
    }

    public String getActAddress() {
        return Address.of(request, BinActing.PATH).toString();
    }

    public String getExportAddress() {
        return query.address(request, BinExports.PATH).toString();
    }

    public String getExportText() {
        return Texts.of("bin.export", Texts.count(lines.size(), "bin.lines"));
    }
}
