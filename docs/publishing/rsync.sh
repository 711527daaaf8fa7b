#!/bin/sh
# Builds the site and copies it to a web server, over SSH or to another folder: sh rsync.sh user@host:/var/www/school/
#
# - Only files whose bytes differ are sent; all are moved into place together at the end, and what is gone goes last, so
#   no page links to nothing on the way.
# - Hidden files at the top of the server's folder, such as .htaccess and .well-known, stay.
# - If a text has an error, nothing is built or copied: the server keeps the last good site.
set -eu
target=${1:?"where to? For example: sh rsync.sh user@host:/var/www/school/"}
"${SCHOOLGATE:-schoolgate}" build
rsync --recursive --links --times --chmod=D755,F644 --checksum --delay-updates --delete-after \
    --exclude='/.*' public/ "$target"
