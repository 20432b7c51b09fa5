package fr.prefecture.clu.web.shared;

import fr.prefecture.clu.shared.Caller;
import fr.prefecture.clu.shared.DatabaseFault;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.SecurityEvent;
import jakarta.ejb.EJBAccessException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What every page does when something fails: a rule's sentence on the same page with the input
 * kept, and so when the database was in the way; the page of a missing right; the way back in after
 * an expiry; else an incident.
 */
class PageExceptions extends ExceptionHandlerWrapper {

    PageExceptions(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        FacesContext context = FacesContext.getCurrentInstance();
        Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            Throwable failure = events.next().getContext().getException();
            events.remove();
            if (!context.getResponseComplete()) {
                answer(context, failure);
            }
        }
    }

    private static void answer(FacesContext context, Throwable failure) {
        Optional<RuleBroken> rule = find(failure, RuleBroken.class);
        Optional<ConstraintViolationException> input =
                find(failure, ConstraintViolationException.class);
        if (rule.isPresent() && !isRendering(context)) {
            say(context, Texts.of(rule.get().getMessage(), rule.get().arguments().toArray()));
        } else if (input.isPresent() && !isRendering(context)) {
            input.get().getConstraintViolations().stream()
                    .map(ConstraintViolation::getMessage)
                    .forEach(sentence -> say(context, sentence));
        } else if (find(failure, ViewExpiredException.class).isPresent()) {
            Caller.refuse(SecurityEvent.FORM_REFUSED, "expired");
            beginAgain(context);
        } else if (isStateless(context)) {
            Caller.refuse(SecurityEvent.FORM_REFUSED, "no-state");
            beginAgain(context);
        } else if (find(failure, EJBAccessException.class).isPresent()) {
            refuse(context);
        } else if (isOfAnotherPage(failure)) {
            // What the page's own scripts send along is another page's.
            sendError(context, HttpServletResponse.SC_BAD_REQUEST);
        } else {
            report(context, failure);
        }
    }

    private static void refuse(FacesContext context) {
        Caller.refuse(SecurityEvent.DENIED, "");
        if (isPartial(context) && !isRendering(context)) {
            say(context, Texts.of("shared.denied.partial"));
        } else {
            sendError(context, HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static void report(FacesContext context, Throwable failure) {
        String number = Incidents.report(request(context), failure);
        Optional<DatabaseFault> fault = DatabaseFault.of(failure);
        if (fault.isPresent() && !isRendering(context)) {
            say(context, Texts.of("DatabaseFault." + fault.get(), number));
        } else if (isPartial(context) && !isRendering(context)) {
            say(context, Texts.of("shared.incident.partial", number));
        } else {
            sendError(context, HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }

    private static void beginAgain(FacesContext context) {
        goTo(
                context,
                Routes.EXPIRED
                        + "?suite="
                        + URLEncoder.encode(
                                Asked.address(request(context)), StandardCharsets.UTF_8));
    }

    /** PrimeFaces says so when a form does not come with the nonce of its page. */
    private static boolean isOfAnotherPage(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause.getClass().getSimpleName().equals("CspException"));
    }

    /** A form says of a page that keeps a state that it keeps none. */
    private static boolean isStateless(FacesContext context) {
        return PhaseId.RESTORE_VIEW.equals(context.getCurrentPhaseId())
                && SentForm.STATELESS.equals(
                        context.getExternalContext().getRequestParameterMap().get(SentForm.STATE));
    }

    /** The page is shown again, with what was typed and this sentence. */
    private static void say(FacesContext context, String sentence) {
        context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
        context.renderResponse();
    }

    private static void sendError(FacesContext context, int status) {
        ExternalContext external = context.getExternalContext();
        try {
            if (!external.isResponseCommitted()) {
                if (isPartial(context)) {
                    // A script shows no error page: ask for the whole page, which will show it.
                    external.responseReset();
                    goTo(context, Asked.address(request(context)));
                } else {
                    external.responseSendError(status, null);
                }
            }
            context.responseComplete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void goTo(FacesContext context, String address) {
        ExternalContext external = context.getExternalContext();
        try {
            external.redirect(external.getRequestContextPath() + address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isRendering(FacesContext context) {
        return PhaseId.RENDER_RESPONSE.equals(context.getCurrentPhaseId())
                || context.getViewRoot() == null;
    }

    private static boolean isPartial(FacesContext context) {
        return context.getPartialViewContext().isAjaxRequest();
    }

    private static HttpServletRequest request(FacesContext context) {
        return (HttpServletRequest) context.getExternalContext().getRequest();
    }

    private static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }
}
