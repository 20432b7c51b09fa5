package fr.prefecture.clu.web.letters;

import fr.prefecture.clu.actions.ServiceUnits;
import fr.prefecture.clu.letters.Block;
import fr.prefecture.clu.letters.ReplyChannel;
import fr.prefecture.clu.letters.ReplyLetters;
import fr.prefecture.clu.letters.ReplyTemplates;
import fr.prefecture.clu.letters.TemplateRow;
import fr.prefecture.clu.letters.Variable;
import fr.prefecture.clu.letters.VersionRow;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A template that serves. What is typed on this page goes to {@link ReplyFiles} alone, and stays in
 * the browser until then: LET-9.
 */
@Named
@RequestScoped
public class ReplyPage {

    /**
     * A variable to fill in.
     *
     * @param id of its field
     * @param name of the parameter that carries it
     */
    public record Field(String id, String name, Variable variable) {

        public boolean isLong() {
            return variable.kind() == Variable.Kind.LINES
                    || variable.kind() == Variable.Kind.ADDRESS;
        }

        public String label() {
            return variable.name().substring(0, 1).toUpperCase(Locale.FRENCH)
                    + variable.name().substring(1);
        }
    }

    @Inject ReplyLetters letters;
    @Inject ReplyTemplates templates;
    @Inject ServiceUnits services;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private Optional<TemplateRow> row;

    @PostConstruct
    void begin() {
        row = letters.find(Long.parseLong(request.getParameter("id")));
    }

    public void load() throws IOException {
        if (row.isEmpty()) {
            messages.missing();
        }
    }

    private TemplateRow row() {
        return row.orElseThrow();
    }

    private VersionRow version() {
        return row().inUse().orElseThrow();
    }

    public long getId() {
        return row().id();
    }

    public String getSubject() {
        return version().subject();
    }

    public String getFacts() {
        return Texts.of(
                "letters.replies.about",
                row().code(),
                LetterWords.of(row().terms().channel()),
                row().terms().service());
    }

    public String getVersionName() {
        return Texts.of(
                "letters.reply.version",
                version().edition(),
                version().validatedAt().orElseGet(version()::at));
    }

    public List<Block> getBlocks() {
        return version().text().shown();
    }

    public List<Field> getFields() {
        List<Field> fields = new ArrayList<>();
        for (Variable variable : letters.variables(version().text())) {
            fields.add(
                    new Field(
                            "v" + (fields.size() + 1),
                            ReplyFiles.VARIABLE + variable.name(),
                            variable));
        }
        return fields;
    }

    public boolean isByLetter() {
        return row().terms().channel() != ReplyChannel.EMAIL;
    }

    public boolean isByMail() {
        return row().terms().channel() != ReplyChannel.LETTER;
    }

    /** The services that are known, that which answers for the template among them. */
    public Set<String> getServices() {
        Set<String> names = new LinkedHashSet<>(services.names());
        templates.rows().forEach(one -> names.add(one.terms().service()));
        return names;
    }

    public String getAction() {
        return Address.of(request, ReplyFiles.PATH).toString();
    }

    public String getUseAddress() {
        return Address.of(request, ReplyFiles.USE).toString();
    }
}
