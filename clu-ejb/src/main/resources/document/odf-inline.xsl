<?xml version="1.0" encoding="UTF-8"?>
<!-- What stands inside of paragraphs, the same in texts and slides. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
    xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
    xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
    xmlns:xlink="http://www.w3.org/1999/xlink">
  <xsl:strip-space elements="html head body div section ul ol li table thead tbody tr td th figure"/>

  <xsl:template match="strong"><text:span text:style-name="Strong_20_Emphasis"><xsl:apply-templates/></text:span></xsl:template>
  <xsl:template match="em"><text:span text:style-name="Emphasis"><xsl:apply-templates/></text:span></xsl:template>
  <xsl:template match="br"><text:line-break/></xsl:template>
  <!-- What lies beside the document lies outside the package that the document is. -->
  <xsl:template match="a[not(contains(@href, ':'))]"><text:a xlink:type="simple" xlink:href="../{@href}"><xsl:apply-templates/></text:a></xsl:template>
  <xsl:template match="a"><text:a xlink:type="simple" xlink:href="{@href}"><xsl:apply-templates/></text:a></xsl:template>
  <xsl:template match="span[@lang]"><text:span text:style-name="Lang_{@lang}"><xsl:apply-templates/></text:span></xsl:template>

  <!-- One style per other language that is spoken. -->
  <xsl:template name="languages">
    <xsl:for-each select="//span[@lang][not(@lang = preceding::span/@lang)]">
      <style:style style:name="Lang_{@lang}" style:family="text">
        <style:text-properties fo:language="{@lang}" fo:country="none"/>
      </style:style>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
