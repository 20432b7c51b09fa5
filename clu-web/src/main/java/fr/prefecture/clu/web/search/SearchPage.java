package fr.prefecture.clu.web.search;

import fr.prefecture.clu.search.SearchAnswer;
import fr.prefecture.clu.search.SearchAsked;
import fr.prefecture.clu.search.SearchGroup;
import fr.prefecture.clu.search.SearchHit;
import fr.prefecture.clu.search.SearchRefusal;
import fr.prefecture.clu.search.Searches;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Leaf;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What was found of what somebody typed. RCH-12, RCH-22 to RCH-24 */
@Named
@RequestScoped
public class SearchPage {

    static final String PATH = "/recherche";

    /** What of the words is repeated in a title. */
    private static final int SHOWN = 60;

    @EJB Searches searches;
    @Inject HttpServletRequest request;

    private SearchAnswer answer;
    private Optional<String> kind = Optional.empty();
    private Leaf leaf;

    /** Another question that finds something. */
    public record Advice(String words, String address) {}

    private SearchAnswer answer() {
        if (answer == null) {
            answer = searches.find(SearchAsked.all(typed()));
            kind = kind(answer, parameter("type"));
            leaf = Leaf.of(parameter("page"), count(), SearchAsked.PAGE);
            kind.ifPresent(
                    one -> answer = searches.find(new SearchAsked(typed(), one, leaf.number())));
        }
        return answer;
    }

    static Optional<String> kind(SearchAnswer answer, String word) {
        return answer.groups().stream()
                .map(SearchGroup::kind)
                .filter(one -> ResultKind.word(one).equals(word))
                .findFirst();
    }

    /** What can be shown of the chosen kind. */
    private int count() {
        return answer.groups().stream()
                .filter(group -> kind.filter(group.kind()::equals).isPresent())
                .mapToInt(
                        group -> Math.min(group.count(), SearchAsked.PAGE * SearchAsked.MOST_PAGES))
                .sum();
    }

    private String typed() {
        return parameter("q");
    }

    private String parameter(String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    /** « 12 résultats pour « titre de séjour » » */
    public String getTitle() {
        if (isEmptyHanded()) {
            return Texts.of("search.title");
        }
        if (isRefused()) {
            return Texts.of("shared.title.refused") + Texts.of("search.title");
        }
        return getCount();
    }

    public String getCount() {
        String shown = shown();
        return answer().total() == 0
                ? Texts.of("search.none", shown)
                : Texts.of("search.count", Texts.count(answer().total(), "search.results"), shown);
    }

    private String shown() {
        String words = typed().strip().replaceAll("\\s+", " ");
        return words.length() <= SHOWN ? words : words.substring(0, SHOWN - 1) + "…";
    }

    /** Nothing has been typed yet. */
    public boolean isEmptyHanded() {
        return typed().isBlank();
    }

    /** Something has been typed that cannot be looked for. */
    public boolean isRefused() {
        return !isEmptyHanded() && answer().refusal().isPresent();
    }

    public boolean isAnswered() {
        return answer().refusal().isEmpty();
    }

    public boolean isFound() {
        return answer().total() > 0;
    }

    public String getRefusal() {
        SearchRefusal why = answer().refusal().orElse(SearchRefusal.NO_WORD);
        return switch (why) {
            case NO_WORD -> Texts.of("search.refused.noWord");
            case SMALL_WORDS -> Texts.of("search.refused.smallWords", shown());
            case TOO_LONG ->
                    Texts.of("search.refused.tooLong", typed().length(), SearchAsked.LONGEST);
        };
    }

    public boolean isPreparing() {
        return answer().progress().preparing();
    }

    public boolean isBehind() {
        return !isPreparing() && answer().progress().waiting() > 0;
    }

    public String getWaiting() {
        return Texts.count(answer().progress().waiting(), "search.waiting");
    }

    public boolean isAnyWord() {
        return answer().anyWord();
    }

    public boolean isCutShort() {
        return answer().cutShort();
    }

    public List<Advice> getAdvice() {
        return answer().advice().stream()
                .map(
                        words ->
                                new Advice(
                                        words,
                                        Address.of(request, PATH).with("q", words).toString()))
                .toList();
    }

    /** Every kind of which there is something. */
    public List<ResultKind> getKinds() {
        return answer().groups().stream().map(group -> kind(group, new HashSet<>())).toList();
    }

    /** Those that are shown. */
    public List<ResultKind> getShown() {
        List<ResultKind> shown = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (SearchGroup group : answer().groups()) {
            if (kind.map(group.kind()::equals).orElse(true)) {
                shown.add(kind(group, names));
            }
        }
        return shown;
    }

    private ResultKind kind(SearchGroup group, Set<String> names) {
        String word = ResultKind.word(group.kind());
        List<SearchResult> results = new ArrayList<>();
        for (SearchHit hit : group.hits()) {
            boolean first = names.add(hit.name());
            results.add(
                    new SearchResult(
                            request.getContextPath() + hit.page(),
                            hit.title(),
                            first
                                    ? ""
                                    : Texts.of(
                                            "search.apart",
                                            Texts.of(group.kind()),
                                            results.size() + 1),
                            hit.day() == null ? "" : French.day(hit.day()),
                            hit.excerpt()));
        }
        return new ResultKind(
                word,
                Texts.of(group.kind()),
                French.number(group.count()),
                Address.of(request, PATH).with("q", typed()).with("type", word).toString(),
                kind.filter(group.kind()::equals).isPresent(),
                kind.isEmpty() && group.count() > group.hits().size()
                        ? ResultKind.more(group.kind(), group.count())
                        : "",
                results);
    }

    public boolean isOfOneKind() {
        answer();
        return kind.isPresent();
    }

    public String getAllAddress() {
        return Address.of(request, PATH).with("q", typed()).toString();
    }

    public String getTotal() {
        return French.number(answer().total());
    }

    public String getExportAddress() {
        return Address.of(request, SearchExports.PATH)
                .with("q", typed())
                .with("type", kind.map(ResultKind::word))
                .toString();
    }

    public String getLeafAddress() {
        return Address.of(request, PATH)
                .with("q", typed())
                .with("type", kind.map(ResultKind::word))
                .toString();
    }

    public int getLeaf() {
        answer();
        return leaf.number();
    }

    public int getLast() {
        answer();
        return leaf.last();
    }
}
