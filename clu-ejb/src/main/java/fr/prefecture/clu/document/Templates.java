package fr.prefecture.clu.document;

import fr.prefecture.clu.shared.Found;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Settings;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The templates of papers, shipped or replaced, and what is wrong with those that are refused. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Templates {

    Shelf shelf = Shelf.OF_SETTINGS;

    @Inject @Any Instance<PaperExamples> sources;
    private final Found<PaperExamples> found = new Found<>();

    /** Where the préfecture puts its own. */
    public Path folder() {
        return Settings.templates();
    }

    /** DOC-2: all of them, those of the préfecture tried once more. */
    public List<TemplateRow> rows() {
        Map<String, Map<String, ?>> examples = examples();
        List<TemplateRow> rows = new ArrayList<>();
        shelf.tryAll(examples);
        for (String file : shelf.files()) {
            String name = file.substring(0, file.length() - OwnTemplates.EXTENSION.length());
            rows.add(
                    new TemplateRow(
                            file,
                            shelf.title(file),
                            shelf.shipped(file).isPresent(),
                            shelf.isReplaced(file),
                            shelf.refusal(file),
                            examples.containsKey(name)));
        }
        return rows;
    }

    /** DOC-2: those of the préfecture that are not used; for everyone who is told. */
    @PermitAll
    public List<Refusal> refusals() {
        shelf.tryChanged(this::examples);
        return shelf.files().stream().map(shelf::refusal).flatMap(Optional::stream).toList();
    }

    /** The text that we ship, to start from. */
    public Optional<String> shipped(String name) {
        return shelf.shipped(name + OwnTemplates.EXTENSION);
    }

    /**
     * What a template makes of fictitious values.
     *
     * @throws RuleBroken when it cannot be tried
     */
    public Paper example(String name, Print print) {
        Map<String, ?> values = examples().get(name);
        if (values == null) {
            throw new RuleBroken("document.template.noExample", name);
        }
        return shelf.write(name, "exemple-" + name, values, print);
    }

    private Map<String, Map<String, ?>> examples() {
        Map<String, Map<String, ?>> examples = new HashMap<>();
        found.in(sources).forEach(source -> examples.putAll(source.examples()));
        return examples;
    }
}
