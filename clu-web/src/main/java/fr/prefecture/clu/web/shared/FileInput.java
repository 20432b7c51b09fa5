package fr.prefecture.clu.web.shared;

import jakarta.faces.component.html.HtmlInputFile;
import jakarta.faces.context.FacesContext;

/**
 * A field for a file that lets go of the file when its form is refused for another field: what was
 * sent is gone by the next request, and cannot be part of the page's state.
 */
public class FileInput extends HtmlInputFile {

    @Override
    public Object saveState(FacesContext context) {
        setSubmittedValue(null);
        if (isLocalValueSet()) {
            setValue(null);
            setLocalValueSet(false);
        }
        return super.saveState(context);
    }
}
