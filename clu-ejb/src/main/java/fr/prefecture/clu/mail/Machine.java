package fr.prefecture.clu.mail;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a machine wrote an e-mail, and what it has to say. */
final class Machine {

    private static final int LONGEST_DIAGNOSTIC = 300;
    private static final int MOST_SAID = 8_000;

    private static final Pattern STATUS = Pattern.compile("\\b([245]\\.\\d{1,3}\\.\\d{1,3})\\b");
    private static final Pattern ADDRESS =
            Pattern.compile("[\\w.+'-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,6}");

    private static final List<String> RETURNED =
            List.of(
                    "undeliver",
                    "delivery status notification",
                    "delivery failure",
                    "delivery has failed",
                    "mail delivery failed",
                    "failure notice",
                    "returned mail",
                    "returned to sender",
                    "mail system error",
                    "non remis",
                    "non distribu",
                    "échec de la remise",
                    "echec de la remise",
                    "échec de remise",
                    "message non délivré",
                    "remise impossible");

    private static final List<String> DELAYED =
            List.of(
                    "delayed",
                    "delay)",
                    "retard",
                    "will be retried",
                    "not been delivered yet",
                    "not yet been delivered");

    private static final List<String> AWAY =
            List.of(
                    "absence du bureau",
                    "absent du bureau",
                    "réponse automatique",
                    "reponse automatique",
                    "message automatique",
                    "automatic reply",
                    "autoreply",
                    "auto-reply",
                    "auto reply",
                    "auto:",
                    "out of office",
                    "out of the office",
                    "i am away",
                    "absence :",
                    "accusé de réception automatique");

    private Machine() {}

    /** MEL-19 */
    static MailKind kind(
            MailHeader head,
            Optional<Failure> failure,
            boolean receipt,
            boolean report,
            boolean calendar) {
        if (failure.isPresent()) {
            return failure.get().lasting() ? MailKind.BOUNCE : MailKind.DELAY;
        }
        if (calendar) {
            return MailKind.ANSWER;
        }
        return receipt || report || isAutomatic(head) ? MailKind.AUTO_REPLY : MailKind.ANSWER;
    }

    static boolean isAutomatic(MailHeader head) {
        String submitted = head.word("auto-submitted");
        String precedence = head.word("precedence");
        return (!submitted.isEmpty() && !submitted.equals("no"))
                || head.has("x-autoreply")
                || head.has("x-autorespond")
                || head.has("x-auto-response-suppress")
                || precedence.equals("auto_reply")
                || precedence.equals("bulk")
                || precedence.equals("junk")
                || begins(head, AWAY);
    }

    private static boolean begins(MailHeader head, List<String> starts) {
        String subject = head.text("subject").toLowerCase(Locale.ROOT);
        return starts.stream().anyMatch(subject::startsWith);
    }

    /** Whether a server gives something back: it says so itself, or writes as servers do. */
    static boolean isReturned(MailHeader head) {
        String subject = head.text("subject").toLowerCase(Locale.ROOT);
        String from = head.raw("from").toLowerCase(Locale.ROOT);
        boolean server =
                from.contains("mailer-daemon")
                        || from.contains("postmaster")
                        || from.contains("microsoftexchange")
                        || head.raw("return-path").equals("<>")
                        || head.has("x-failed-recipients");
        return server
                && (head.has("x-failed-recipients")
                        || RETURNED.stream().anyMatch(subject::contains)
                        || DELAYED.stream().anyMatch(subject::contains));
    }

    /**
     * MEL-18
     *
     * @param statuses the parts for machines, in which the server says what became of the message
     * @param text the part for people, for servers that write nothing else
     */
    static Optional<Failure> failure(MailHeader head, String statuses, String text) {
        if (!statuses.isBlank()) {
            return reported(statuses, text);
        }
        if (!isReturned(head)) {
            return Optional.empty();
        }
        String said = text.length() > MOST_SAID ? text.substring(0, MOST_SAID) : text;
        String subject = head.text("subject").toLowerCase(Locale.ROOT);
        String recipient =
                Optional.of(head.raw("x-failed-recipients"))
                        .map(Machine::address)
                        .filter(found -> !found.isEmpty())
                        .orElseGet(() -> address(said));
        return Optional.of(
                new Failure(
                        recipient,
                        found(STATUS, said),
                        MailText.line(said, LONGEST_DIAGNOSTIC),
                        DELAYED.stream().noneMatch(subject::contains)));
    }

    /** The first recipient for whom the server gave up, else the first for whom it tries on. */
    private static Optional<Failure> reported(String statuses, String text) {
        Optional<Failure> delayed = Optional.empty();
        for (String block : statuses.replace("\r\n", "\n").split("\n\\s*\n", -1)) {
            String action = field(block, "action").toLowerCase(Locale.ROOT);
            if (action.isEmpty() && field(block, "status").isEmpty()) {
                continue;
            }
            Failure failure = failure(block, action, text);
            if (failure.lasting()) {
                return Optional.of(failure);
            }
            if (action.startsWith("delayed") && delayed.isEmpty()) {
                delayed = Optional.of(failure);
            }
        }
        return delayed;
    }

    private static Failure failure(String block, String action, String text) {
        String status = found(STATUS, field(block, "status"));
        String diagnostic = afterType(field(block, "diagnostic-code"));
        String recipient =
                Optional.of(address(field(block, "original-recipient")))
                        .filter(found -> !found.isEmpty())
                        .orElseGet(() -> address(field(block, "final-recipient")));
        boolean lasting =
                action.startsWith("failed") || (action.isEmpty() && status.startsWith("5"));
        return new Failure(
                recipient.isEmpty() ? address(text) : recipient,
                status.endsWith(".0.0") ? finer(status, diagnostic) : status,
                MailText.line(diagnostic.isEmpty() ? text : diagnostic, LONGEST_DIAGNOSTIC),
                lasting);
    }

    /** Many servers give a vague status, and the true one within the sentence. */
    private static String finer(String vague, String diagnostic) {
        String said = found(STATUS, diagnostic);
        return said.isEmpty() ? vague : said;
    }

    private static String field(String block, String name) {
        Matcher matcher =
                Pattern.compile(
                                "^" + name + "[ \t]*:(.*(?:\n[ \t].*)*)$",
                                Pattern.CASE_INSENSITIVE | Pattern.MULTILINE)
                        .matcher(block);
        return matcher.find() ? matcher.group(1).replaceAll("\\s+", " ").strip() : "";
    }

    /** « smtp; 550 5.1.1 … » */
    private static String afterType(String value) {
        int type = value.indexOf(';');
        return type >= 0 && type < 20 ? value.substring(type + 1).strip() : value;
    }

    private static String address(String text) {
        String said = text.length() > MOST_SAID ? text.substring(0, MOST_SAID) : text;
        Matcher matcher = ADDRESS.matcher(said);
        return matcher.find() ? matcher.group() : "";
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }
}
