package fr.prefecture.clu.web.shared;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/** Puts our handler around the platform's. */
public class PageExceptionsFactory extends ExceptionHandlerFactory {

    public PageExceptionsFactory(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new PageExceptions(getWrapped().getExceptionHandler());
    }
}
