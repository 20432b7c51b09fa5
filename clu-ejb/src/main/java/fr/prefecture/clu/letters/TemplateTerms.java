package fr.prefecture.clu.letters;

import java.util.List;

/**
 * What is said of a template beside its text.
 *
 * @param service that answers for it
 * @param requests what people ask when it serves, in their words
 */
public record TemplateTerms(
        ReplyKind kind, ReplyChannel channel, String service, List<String> requests) {

    public TemplateTerms {
        requests = requests.stream().map(String::strip).filter(one -> !one.isEmpty()).toList();
    }
}
