package fr.prefecture.clu.document;

import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Settings;
import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.core.XHTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.w3c.dom.Document;

/**
 * Where the templates are: those that we ship, and before them those of the préfecture, as long as
 * they are sound.
 */
final class Shelf {

    static final Shelf OF_SETTINGS = new Shelf(Settings::templates);

    private static final System.Logger LOG = System.getLogger(Shelf.class.getName());

    private final OwnTemplates own;
    private final Configuration configuration;
    private volatile Set<Object> tried = Set.of();

    Shelf(Supplier<Path> folder) {
        own = new OwnTemplates(folder);
        configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setTemplateLoader(own);
        configuration.setTemplateUpdateDelayMilliseconds(0);
        configuration.setLocalizedLookup(false);
        configuration.setRecognizeStandardFileExtensions(false);
        configuration.setOutputFormat(XHTMLOutputFormat.INSTANCE);
        configuration.setDefaultEncoding("UTF-8");
        configuration.setLocale(Locale.FRANCE);
        configuration.setNumberFormat("0.###");
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setObjectWrapper(new Values());
        Functions.ALL.forEach(configuration::setSharedVariable);
    }

    Paper write(String template, String fileName, Map<String, ?> values, Print print) {
        Map<String, Object> all = new HashMap<>(values);
        if (values.keySet().stream().anyMatch(Functions.ALL::containsKey)) {
            throw new IllegalArgumentException(values.keySet().toString());
        }
        all.put("identity", Identity.fromSettings());
        all.put("print", print.name());
        while (true) {
            try {
                return paper(template + OwnTemplates.EXTENSION, fileName, all);
            } catch (Refused e) {
                if (!own.refuse(template + OwnTemplates.EXTENSION, e.refusal())) {
                    throw e.refusal().broken();
                }
            }
        }
    }

    /** Every file of a template, in the order of the alphabet. */
    SortedSet<String> files() {
        SortedSet<String> files = new TreeSet<>(own.names());
        files.addAll(OwnTemplates.shippedNames());
        return files;
    }

    boolean isReplaced(String file) {
        return own.names().contains(file);
    }

    Optional<String> shipped(String file) {
        return OwnTemplates.shippedText(file);
    }

    /** What a template is for, by its own word; its file's name when it does not say. */
    String title(String file) {
        try {
            Object title = configuration.getTemplate(file).getCustomAttribute("title");
            return title == null ? file : title.toString();
        } catch (IOException e) {
            return file;
        }
    }

    /** Tries every file of the préfecture's that was not refused yet. */
    void tryAll(Map<String, Map<String, ?>> examples) {
        for (String file : own.names()) {
            String name = file.substring(0, file.length() - OwnTemplates.EXTENSION.length());
            try {
                if (examples.containsKey(name)) {
                    write(name, name, examples.get(name), Print.LARGE);
                } else {
                    configuration.getTemplate(file);
                }
            } catch (IOException e) {
                own.refuse(file, refused(file, e).refusal());
            } catch (RuleBroken e) {
                LOG.log(System.Logger.Level.DEBUG, file, e);
            }
        }
    }

    /** Tries them once more when any has changed, come or gone since. */
    void tryChanged(Supplier<Map<String, Map<String, ?>>> examples) {
        Set<Object> now = own.versions();
        if (!now.equals(tried)) {
            tryAll(examples.get());
            tried = now;
        }
    }

    /** Why the préfecture's own template of this name is not used, if so. */
    Optional<Refusal> refusal(String name) {
        return own.refusal(name);
    }

    private Paper paper(String file, String fileName, Map<String, Object> values) throws Refused {
        StringWriter text = new StringWriter();
        write(file, values, text);
        try {
            Document document = Sheet.read(text.toString());
            return new Paper(fileName, Papered.title(document), Markup.of(document));
        } catch (Malformed e) {
            PlaceOfOutput place = new PlaceOfOutput(e.line(), e.column());
            write(file, values, place);
            throw new Refused(e.key(), place.template(file), place.line(), e.what(), e);
        }
    }

    private void write(String file, Map<String, Object> values, Writer out) throws Refused {
        try {
            configuration.getTemplate(file).process(values, out);
        } catch (IOException | TemplateException e) {
            throw refused(file, e);
        }
    }

    /** Why it was not written: what an imported template did wrong is found below the import. */
    private static Refused refused(String file, Exception thrown) {
        for (Throwable e = thrown; e != null; e = e.getCause()) {
            if (e instanceof ParseException syntax) {
                return new Refused(
                        "document.template.syntax",
                        syntax.getTemplateName(),
                        syntax.getLineNumber(),
                        syntax.getEditorMessage().lines().findFirst().orElse(""),
                        thrown);
            }
            if (e instanceof Unreadable unreadable) {
                return new Refused(
                        "document.template.unreadable",
                        unreadable.template(),
                        unreadable.line(),
                        unreadable.getMessage(),
                        thrown);
            }
            if (e instanceof TemplateNotFoundException unknown && thrown == unknown) {
                return new Refused(
                        "document.template.unknown", file, 0, unknown.getTemplateName(), thrown);
            }
        }
        if (thrown instanceof InvalidReferenceException missing) {
            return refused("document.template.missing", missing);
        }
        return thrown instanceof TemplateException refused
                ? refused("document.template.refused", refused)
                : new Refused("document.template.unreadable", file, 0, thrown.getMessage(), thrown);
    }

    private static Refused refused(String key, TemplateException e) {
        String what = e.getBlamedExpressionString();
        if (what == null) {
            what = e.getMessageWithoutStackTop().lines().findFirst().orElse("");
        }
        return new Refused(
                key,
                e.getTemplateSourceName(),
                Optional.ofNullable(e.getLineNumber()).orElse(0),
                what,
                e);
    }
}
