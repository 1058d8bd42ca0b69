package org.rungwork.intake;

import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import org.eclipse.rdf4j.common.xml.XMLReaderFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Reads XML for Rio and looks at {@code xml:base} before it does: Rio takes the square of the time for each character of a host
 * that none may have.
 */
final class XmlBases extends XMLFilterImpl {

    private static final int LONGEST = 10_000;

    /** An IRI or a part of one, whose host is no longer than a name may be. */
    private static final Pattern BASE = Pattern.compile(
            "([^:/?#]*:)?(//[\\p{L}\\p{N}._~!$&'()*+,;=:@%\\[\\]-]{0,300})?(?!//)" + "[^\\x00-\\x20<>\"{}|\\\\^`]*+");

    private @Nullable Locator place;

    XmlBases() throws SAXException {
        super(XMLReaderFactory.createXMLReader());
    }

    @Override
    public void setDocumentLocator(Locator locator) {
        place = locator;
        super.setDocumentLocator(locator);
    }

    @Override
    public void startElement(String namespace, String name, String qualified, Attributes attributes)
            throws SAXException {
        String base = attributes.getValue(XMLConstants.XML_NS_URI, "base");
        if (base == null) {
            base = attributes.getValue("xml:base");
        }
        if (base != null && (base.length() > LONGEST || !BASE.matcher(base).matches())) {
            throw new SAXParseException("xml:base is no IRI", place);
        }
        super.startElement(namespace, name, qualified, attributes);
    }
}
