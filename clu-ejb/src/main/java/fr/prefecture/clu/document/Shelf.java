package fr.prefecture.clu.document;

import fr.prefecture.clu.shared.Settings;
import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.core.XHTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.w3c.dom.Document;

/**
 * Where the templates are: those that we ship, and before them those of the préfecture, as long as
 * they are sound.
 */
final class Shelf {

    static final Shelf OF_SETTINGS = new Shelf(Settings::templates);

    private final OwnTemplates own;
    private final Configuration configuration;

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

    private Paper paper(String file, String fileName, Map<String, Object> values) throws Refused {
        String text = written(file, values);
        try {
            Document document = Sheet.read(text);
            String title = Papered.first(document, "title").getTextContent();
            return new Paper(fileName, title, Markup.of(document));
        } catch (Malformed e) {
            throw new Refused(e.key(), file, e.line(), e.what(), e);
        }
    }

    private String written(String file, Map<String, Object> values) throws Refused {
        try {
            Template found = configuration.getTemplate(file);
            StringWriter out = new StringWriter();
            found.process(values, out);
            return out.toString();
        } catch (ParseException e) {
            throw new Refused(
                    "document.template.syntax",
                    e.getTemplateName(),
                    e.getLineNumber(),
                    e.getEditorMessage(),
                    e);
        } catch (TemplateNotFoundException e) {
            throw new Refused("document.template.unknown", file, 0, e.getTemplateName(), e);
        } catch (InvalidReferenceException e) {
            throw refused("document.template.missing", e);
        } catch (TemplateException e) {
            throw refused("document.template.refused", e);
        } catch (IOException e) {
            throw new Refused("document.template.unreadable", file, 0, e.getMessage(), e);
        }
    }

    private static Refused refused(String key, TemplateException e) {
        return new Refused(
                key,
                e.getTemplateSourceName(),
                Optional.ofNullable(e.getLineNumber()).orElse(0),
                e.getBlamedExpressionString() == null
                        ? e.getMessageWithoutStackTop()
                        : e.getBlamedExpressionString(),
                e);
    }
}
