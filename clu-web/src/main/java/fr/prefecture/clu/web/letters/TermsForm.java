package fr.prefecture.clu.web.letters;

import fr.prefecture.clu.letters.ReplyChannel;
import fr.prefecture.clu.letters.ReplyKind;
import fr.prefecture.clu.letters.TemplateTerms;
import jakarta.faces.model.SelectItem;
import java.util.List;

/** What is typed of a template beside its text. */
public class TermsForm {

    private ReplyKind kind = ReplyKind.STANDARD_LETTER;
    private ReplyChannel channel = ReplyChannel.EITHER;
    private String service;
    private String requests;

    void begin(TemplateTerms terms) {
        kind = terms.kind();
        channel = terms.channel();
        service = terms.service();
        requests = String.join("\n", terms.requests());
    }

    TemplateTerms terms() {
        return new TemplateTerms(
                kind,
                channel,
                service == null ? "" : service,
                requests == null ? List.of() : requests.lines().toList());
    }

    public List<SelectItem> getKinds() {
        return LetterWords.choices(ReplyKind.values());
    }

    public List<SelectItem> getChannels() {
        return LetterWords.choices(ReplyChannel.values());
    }

    public ReplyKind getKind() {
        return kind;
    }

    public void setKind(ReplyKind kind) {
        this.kind = kind;
    }

    public ReplyChannel getChannel() {
        return channel;
    }

    public void setChannel(ReplyChannel channel) {
        this.channel = channel;
    }

    public String getService() {
        return service;
    }

    public void setService(String service) {
        this.service = service;
    }

    public String getRequests() {
        return requests;
    }

    public void setRequests(String requests) {
        this.requests = requests;
    }
}
