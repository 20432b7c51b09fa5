package fr.prefecture.clu.fault;

import fr.prefecture.clu.web.RightsTable;
import fr.prefecture.clu.web.RightsTable.Row;
import fr.prefecture.clu.web.Visitor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Somebody with an account who types payloads into all that takes text, and reads whatever their
 * role may read. Each answer is looked at by {@link Escaped}.
 */
final class Intruder {

    /** Of one page or file that shows many things, so many are tried, and so many looked at. */
    private static final int MOST_TRIED = 8;

    /** Up to the first that has fields to type into. */
    private static final int MOST_OPENED = 3;

    /** Where one locks oneself out, or comes in anew. */
    private static final Set<String> OUT =
            Set.of(
                    "/mot-de-passe",
                    "/connexion",
                    "/deconnexion/retour",
                    "/connexion/fournisseur",
                    "/connexion/entree",
                    "/enquetes/{id}/borne",
                    "/borne");

    private static final String TYPED =
            "input[type=text], input:not([type]), input[type=search], textarea";

    /** Where a page says what it refuses, or what became of each file. */
    private static final String REFUSAL = ".champ-erreur, [role=alert], .message-erreur, #resultat";

    /** What a form that asks for a file and its key takes for one. */
    private static final String SECRET = "AGE-SECRET-KEY-1ESSAI";

    private static final int LONGEST_SECONDS = 20;

    private static final HttpClient HTTP =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    /** What the scripts of a page add to its forms, so that the answer may hold scripts, too. */
    private static final Pattern NONCE = Pattern.compile("csp\\.init\\('([^']+)'\\)");

    private static final Pattern FILE = Pattern.compile("fichier=\\w+");

    /** Neither too late for what ends nor too early for what has happened. */
    private final String today =
            LocalDate.now(ZoneId.of("Europe/Paris"))
                    .format(DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT));

    private final String root;
    private final Visitor visitor;
    private final String login;
    private final String password;
    private final List<Row> rows;
    private final Collection<String> wrong;
    private final Map<String, Set<String>> typed = new TreeMap<>();
    private final Map<String, String> seen = new HashMap<>();
    private final Set<String> marked = new TreeSet<>();
    private final Set<String> uploaded = new TreeSet<>();
    private final Set<String> made = new LinkedHashSet<>();
    private final Set<String> filled = new LinkedHashSet<>();
    private String cookies = "";
    private int taken;
    private int refused;

    /**
     * One of the demonstration.
     *
     * @param wrong takes what has come out of its place
     */
    Intruder(String root, Visitor visitor, Collection<String> wrong) {
        this(root, visitor, visitor.login(), "demonstration", wrong);
    }

    /**
     * @param visitor whose role the account has
     * @param wrong takes what has come out of its place
     */
    Intruder(
            String root, Visitor visitor, String login, String password, Collection<String> wrong) {
        this.root = root;
        this.visitor = visitor;
        this.login = login;
        this.password = password;
        this.wrong = wrong;
        this.rows =
                Stream.of("page", "file")
                        .flatMap(kind -> RightsTable.of(kind).stream())
                        .filter(row -> row.admits(visitor) && isFirst(row, visitor))
                        .filter(row -> !OUT.contains(row.address()))
                        .sorted(Comparator.comparing(Row::isNumbered))
                        .toList();
        logIn();
    }

    /** What several may open one of them looks at; their first page differs. */
    private static boolean isFirst(Row row, Visitor visitor) {
        return row.address().equals("/")
                || Stream.of(Visitor.values())
                        .filter(other -> other.ordinal() < visitor.ordinal())
                        .noneMatch(row::admits);
    }

    /** The rows of which something has been seen. */
    Set<String> seen() {
        return Set.copyOf(seen.keySet());
    }

    /** The rows whose answers have held a payload, as text. */
    Set<String> marked() {
        return Set.copyOf(marked);
    }

    /** By the address of a page's row: the names of the fields into which payloads were sent. */
    Map<String, Set<String>> typed() {
        return Map.copyOf(typed);
    }

    /** How many forms the product has taken. */
    int taken() {
        return taken;
    }

    /** How many forms it has not. */
    int refused() {
        return refused;
    }

    private void logIn() {
        HttpResponse<byte[]> page = send("GET", "/connexion", "", new byte[0]);
        cookies = cookies(page);
        Element form = Jsoup.parse(text(page)).getElementById("connexion");
        Map<String, String> fields = hidden(form);
        fields.put("identifiant", login);
        fields.put("motdepasse", password);
        fields.put("entrer", "Se connecter");
        HttpResponse<byte[]> in =
                send(
                        "POST",
                        form.attr("action"),
                        "application/x-www-form-urlencoded",
                        encoded(fields).getBytes(StandardCharsets.UTF_8));
        cookies = cookies(in);
        if (in.statusCode() / 100 != 3) {
            throw new AssertionError(visitor + " does not get in: " + in.statusCode());
        }
    }

    /** Reads all that the links lead to from the home page, then what no link leads to. */
    void read() {
        Deque<String> waiting = new ArrayDeque<>(List.of("/"));
        Deque<String> unlinked =
                rows.stream()
                        .filter(row -> !row.isNumbered())
                        .map(Row::address)
                        .collect(Collectors.toCollection(ArrayDeque::new));
        Set<String> known = new HashSet<>();
        Map<String, Integer> tried = new HashMap<>();
        Map<String, Integer> opened = new HashMap<>();
        while (!waiting.isEmpty() || !unlinked.isEmpty()) {
            String address = waiting.isEmpty() ? unlinked.remove() : waiting.remove();
            Optional<Row> row = rowAt(address);
            String what = row.map(Row::address).orElse("") + file(address);
            if (row.isEmpty()
                    || opened.getOrDefault(what, 0) >= MOST_OPENED
                    || !known.add(address)
                    || tried.merge(what, 1, Integer::sum) > MOST_TRIED) {
                continue;
            }
            HttpResponse<byte[]> answer = look(row.get(), "GET", address, "", new byte[0]);
            String leadsTo = answer.headers().firstValue("Location").orElse("").replace(root, "");
            if (!file(leadsTo).isEmpty()) {
                seen.put(row.get().address(), address);
                waiting.add(leadsTo);
            }
            if (answer.statusCode() == 200) {
                Document page = Jsoup.parse(isPage(answer) ? text(answer) : "", root + address);
                boolean shows = !isPage(answer) || !forms(page).isEmpty();
                opened.merge(what, shows ? MOST_OPENED : 1, Integer::sum);
                if (file(address).isEmpty() && (shows || !seen.containsKey(row.get().address()))) {
                    seen.put(row.get().address(), address);
                }
                if (isPage(answer)) {
                    links(page).forEach(waiting::add);
                }
            }
        }
    }

    /** A list is one thing, and each of its files another. */
    private static String file(String address) {
        Matcher asked = FILE.matcher(address);
        return asked.find() ? asked.group() : "";
    }

    /**
     * Types payloads into every form that has been seen, as many times as there are ways to; then
     * into those of what has been made so, and of what that or the page of the form leads to.
     */
    void type() {
        rows.stream()
                .filter(row -> seen.containsKey(row.address()))
                .map(row -> seen.get(row.address()))
                .toList()
                .forEach(this::typeInto);
        Map<Row, Integer> visited = new HashMap<>();
        for (String address : Stream.concat(made.stream(), filled.stream()).toList()) {
            Stream.concat(Stream.of(address), links(page(address)))
                    .distinct()
                    .filter(one -> rowAt(one).filter(Row::isNumbered).isPresent())
                    .filter(
                            one ->
                                    visited.merge(rowAt(one).orElseThrow(), 1, Integer::sum)
                                            <= MOST_OPENED)
                    .forEach(this::typeInto);
        }
    }

    private void typeInto(String address) {
        Row row = rowAt(address).orElseThrow();
        Document page = page(address);
        int forms = forms(page).size();
        for (int i = 0; i < 2 * forms; i++) {
            List<Element> now = forms(i == 0 ? page : page(address));
            if (i / 2 < now.size()) {
                fillIn(row, address, now.get(i / 2), i % 2 == 1);
            }
        }
    }

    private static Stream<String> links(Document page) {
        return page.select("[href^=/], [src^=/]").stream()
                .map(
                        link ->
                                link.hasAttr("href")
                                        ? link.attr("href").replaceFirst("#.*", "")
                                        : link.attr("src"));
    }

    /**
     * Fills in some fields of a form, and presses one of its buttons.
     *
     * @return where that led
     */
    String press(String address, String button, Map<String, String> filled) {
        Element pressed = page(address).getElementById(button);
        if (pressed == null) {
            throw new AssertionError(address + " has no " + button);
        }
        Element form = pressed.closest("form");
        Map<String, String> fields = hidden(form);
        form.select("input[name]:not([type=submit]):not([type=hidden]), textarea[name]")
                .forEach(
                        field -> {
                            boolean box = field.attr("type").matches("checkbox|radio");
                            if (!box || field.hasAttr("checked")) {
                                fields.put(field.attr("name"), field.val());
                            }
                        });
        form.select("option[selected]")
                .forEach(one -> fields.put(one.closest("select").attr("name"), one.val()));
        fields.put(pressed.attr("name"), pressed.val());
        fields.putAll(filled);
        HttpResponse<byte[]> answer =
                look(
                        rowAt(address.replaceFirst("\\?.*", "")).orElseThrow(),
                        "POST",
                        form.attr("action").isEmpty() ? address : form.attr("action"),
                        "application/x-www-form-urlencoded",
                        encoded(fields).getBytes(StandardCharsets.UTF_8));
        String location = answer.headers().firstValue("Location").orElse("");
        if (location.isEmpty()) {
            throw new AssertionError(
                    address + " refuses: " + Jsoup.parse(text(answer)).select(REFUSAL).text());
        }
        return URI.create(root + address).resolve(location).getPath();
    }

    /** What a page's forms would send, everything ticked. */
    Map<String, String> offered(String address) {
        Map<String, String> fields = new LinkedHashMap<>();
        page(address)
                .select(
                        "main input[name]:not([type=hidden]), main select[name], main"
                                + " textarea[name]")
                .forEach(
                        field ->
                                fields.put(
                                        field.attr("name"),
                                        field.normalName().equals("select")
                                                ? field.select("option").last().val()
                                                : field.val().isEmpty() ? "on" : field.val()));
        return fields;
    }

    /** One of the addresses of a row that have been seen. */
    String address(String row) {
        return seen.get(row);
    }

    private Document page(String address) {
        HttpResponse<byte[]> answer = send("GET", address, "", new byte[0]);
        return Jsoup.parse(isPage(answer) ? text(answer) : "", root + address);
    }

    private static List<Element> forms(Document page) {
        return page.select("main form").stream()
                .filter(form -> !form.select(TYPED).isEmpty())
                .toList();
    }

    private void fillIn(Row row, String address, Element form, boolean plausible) {
        Map<String, String> fields = hidden(form);
        for (Element field : form.select(TYPED)) {
            String name = field.attr("name");
            if (!name.isEmpty() && !field.hasAttr("readonly") && !field.hasAttr("disabled")) {
                String value = value(field, plausible);
                fields.put(name, value);
                if (value.contains(Payload.MARK)) {
                    met(row, name);
                }
            }
        }
        for (Element list : form.select("select[name]")) {
            Element chosen = list.selectFirst("option[selected]");
            String value = chosen == null ? "" : chosen.attr("value");
            if (value.isEmpty()) {
                value =
                        list.select("option").stream()
                                .map(option -> option.attr("value"))
                                .filter(one -> !one.isEmpty())
                                .findFirst()
                                .orElse("");
            }
            fields.put(list.attr("name"), plausible ? value : Payload.within(200));
            met(row, list.attr("name"));
        }
        form.select("input[type=checkbox][name], input[type=radio][name]")
                .forEach(
                        box -> {
                            fields.putIfAbsent(box.attr("name"), box.attr("value"));
                            met(row, box.attr("name"));
                        });
        form.select("input[type=file][name]").forEach(file -> met(row, file.attr("name")));
        Element button = form.selectFirst("[type=submit][name]");
        if (button != null) {
            fields.put(button.attr("name"), button.attr("value"));
        }
        boolean posts = form.attr("method").equalsIgnoreCase("post");
        String action = form.attr("action").isEmpty() ? address : form.attr("action");
        HttpResponse<byte[]> answer;
        if (!posts) {
            answer =
                    look(
                            row,
                            "GET",
                            action.replaceFirst("\\?.*", "") + "?" + encoded(fields),
                            "",
                            new byte[0]);
        } else if (form.attr("enctype").startsWith("multipart")) {
            String boundary = "--clu" + Payload.MARK;
            answer =
                    look(
                            row,
                            "POST",
                            action,
                            "multipart/form-data; boundary=" + boundary,
                            parts(
                                    boundary,
                                    fields,
                                    form.select("input[type=file][name]").attr("name"),
                                    "../=<img src=x onerror=" + Payload.MARK + "()>.csv",
                                    ("Date;Page\n" + today + ";a" + Payload.within(60) + "\n")
                                            .getBytes(StandardCharsets.UTF_8)));
        } else {
            answer =
                    look(
                            row,
                            "POST",
                            action,
                            "application/x-www-form-urlencoded",
                            encoded(fields).getBytes(StandardCharsets.UTF_8));
        }
        if (posts && answer.statusCode() / 100 == 3) {
            taken++;
            String to =
                    URI.create(root + address)
                            .resolve(answer.headers().firstValue("Location").orElse(address))
                            .toString()
                            .replace(root, "");
            if (to.startsWith("/")) {
                String next = to.replaceFirst("#.*", "");
                look(row, "GET", next, "", new byte[0]);
                made.add(next);
            }
            filled.add(address.replaceFirst("\\?.*", ""));
        } else if (posts) {
            refused++;
        }
    }

    /**
     * Sends each hostile file to every form that takes files.
     *
     * @param files by the names under which they are sent
     * @return what was taken: the address and the name; and what took long
     */
    List<String> send(Map<String, byte[]> files) {
        return rows.stream()
                .filter(row -> seen.containsKey(row.address()))
                .flatMap(row -> send(row, seen.get(row.address()), files).stream())
                .toList();
    }

    /**
     * Sends the files to one page.
     *
     * @return what was taken: the address and the name; and what took long
     */
    List<String> send(String page, Map<String, byte[]> files) {
        return send(rowAt(page).orElseThrow(), page, files);
    }

    private List<String> send(Row row, String address, Map<String, byte[]> files) {
        List<String> kept = new ArrayList<>();
        Element field = fileOf(address);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (field == null) {
                break;
            }
            uploaded.add(row.address());
            String name = file.getKey().substring(0, Math.min(40, file.getKey().length()));
            long begun = System.nanoTime();
            HttpResponse<byte[]> answer = send(row, address, field, file);
            long seconds = Duration.ofNanos(System.nanoTime() - begun).toSeconds();
            if (seconds > LONGEST_SECONDS) {
                wrong.add(address + " looked at " + name + " for " + seconds + " s");
            }
            if (answer.statusCode() / 100 == 3) {
                field = fileOf(address);
                if (isKept(answer, address)) {
                    kept.add(row.address() + " " + name);
                }
            } else if (Jsoup.parse(text(answer)).select(REFUSAL).isEmpty()) {
                wrong.add(address + " says nothing of " + name + ", " + answer.statusCode());
            }
        }
        return kept;
    }

    private Element fileOf(String address) {
        return page(address).selectFirst("form input[type=file][name]");
    }

    /** Where several files may be sent at once, the next page tells what became of each. */
    private boolean isKept(HttpResponse<byte[]> answer, String address) {
        String next = answer.headers().firstValue("Location").orElse(address);
        List<String> outcomes =
                page(URI.create(root + address).resolve(next).toString().replace(root, ""))
                        .select("#resultat tbody td:nth-child(2)")
                        .eachText();
        return outcomes.isEmpty() || !outcomes.get(0).equals("Refusé");
    }

    /** The rows at which files were sent. */
    Set<String> uploaded() {
        return Set.copyOf(uploaded);
    }

    private HttpResponse<byte[]> send(
            Row row, String address, Element field, Map.Entry<String, byte[]> file) {
        Element form = field.closest("form");
        Map<String, String> fields = hidden(form);
        form.select("select[name]")
                .forEach(
                        list ->
                                fields.put(
                                        list.attr("name"),
                                        list.select("option").stream()
                                                .map(option -> option.attr("value"))
                                                .filter(one -> !one.isEmpty())
                                                .findFirst()
                                                .orElse("")));
        form.select(TYPED)
                .forEach(
                        one ->
                                fields.put(
                                        one.attr("name"),
                                        one.parents().hasClass("champ-date") ? today : "Essai"));
        form.select("input[type=password][name]")
                .forEach(secret -> fields.put(secret.attr("name"), SECRET));
        form.select("input[type=radio][name], input[type=checkbox][name]")
                .forEach(box -> fields.putIfAbsent(box.attr("name"), box.attr("value")));
        Element button = form.selectFirst("[type=submit][name]");
        if (button != null) {
            fields.put(button.attr("name"), button.attr("value"));
        }
        String boundary = "--clu" + Payload.MARK;
        return look(
                row,
                "POST",
                form.attr("action").isEmpty() ? address : form.attr("action"),
                "multipart/form-data; boundary=" + boundary,
                parts(boundary, fields, field.attr("name"), file.getKey(), file.getValue()));
    }

    /** Under the name that the page file gives it. */
    private void met(Row row, String name) {
        typed.computeIfAbsent(row.address(), any -> new TreeSet<>())
                .add(name.substring(name.lastIndexOf(':') + 1).replaceFirst("_input$", ""));
    }

    /** What a field of that kind takes, with a payload wherever it may be one. */
    private String value(Element field, boolean plausible) {
        String id = field.id();
        boolean date = field.parents().hasClass("champ-date");
        if (plausible && date) {
            return today;
        }
        if (plausible
                && !field.attr("inputmode").isEmpty()
                && !field.attr("inputmode").equals("text")) {
            return "1";
        }
        if (plausible && id.contains("courriel")) {
            return Payload.MARK + "@exemple.example";
        }
        if (plausible
                && !field.attr("value").isEmpty()
                && field.attr("value").matches("[\\d:hH,./ ]+")) {
            return field.attr("value");
        }
        String most = field.attr("maxlength");
        return Payload.within(plausible ? (most.isEmpty() ? 60 : Integer.parseInt(most)) : 4000);
    }

    private static byte[] parts(
            String boundary, Map<String, String> fields, String field, String name, byte[] file) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String begin = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"";
        fields.forEach(
                (key, value) ->
                        body.writeBytes(
                                (begin + key + "\"\r\n\r\n" + value + "\r\n")
                                        .getBytes(StandardCharsets.UTF_8)));
        if (!field.isEmpty()) {
            body.writeBytes(
                    (begin
                                    + field
                                    + "\"; filename=\""
                                    + name.replace("\"", "%22")
                                    + "\"\r\nContent-Type: text/html\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(file);
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    /** Reads one address, as another system would be handed it. */
    HttpResponse<byte[]> look(String address) {
        return look(
                rowAt(address.replaceFirst("\\?.*", "")).orElseThrow(),
                "GET",
                address,
                "",
                new byte[0]);
    }

    /** Asks, and looks at the answer. */
    HttpResponse<byte[]> look(Row row, String verb, String address, String type, byte[] body) {
        HttpResponse<byte[]> answer = send(verb, address, type, body);
        String where =
                visitor + " " + verb + " " + address.substring(0, Math.min(120, address.length()));
        Escaped.from(answer).forEach(one -> wrong.add(where + ": " + one));
        if (answer.statusCode() >= 500) {
            wrong.add(where + ": " + answer.statusCode());
        }
        if (text(answer).contains(Payload.MARK)) {
            marked.add(row.address());
        }
        return answer;
    }

    private Optional<Row> rowAt(String address) {
        return rows.stream().filter(row -> row.isAt(address)).findFirst();
    }

    private HttpResponse<byte[]> send(String verb, String address, String type, byte[] body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(
                                URI.create(root + address.replace(" ", "%20").replace("|", "%7C")))
                        .timeout(Duration.ofMinutes(2))
                        .method(verb, HttpRequest.BodyPublishers.ofByteArray(body));
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies);
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(verb + " " + address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean isPage(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static Map<String, String> hidden(Element form) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher nonce = NONCE.matcher(form.ownerDocument().html());
        if (nonce.find()) {
            fields.put("primefaces.nonce", nonce.group(1));
        }
        form.select("input[type=hidden][name]")
                .forEach(field -> fields.put(field.attr("name"), field.attr("value")));
        return fields;
    }

    private static String cookies(HttpResponse<byte[]> answer) {
        Map<String, String> kept = new LinkedHashMap<>();
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            String pair = cookie.split(";", 2)[0];
            kept.put(pair.substring(0, pair.indexOf('=')), pair);
        }
        return String.join("; ", kept.values());
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(
                        field ->
                                URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8)
                                        + "="
                                        + URLEncoder.encode(
                                                field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
