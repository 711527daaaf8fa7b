#!/bin/sh
# Copies a finished site into an S3 bucket: sh s3.sh public s3://bucket
#
# - Only new and changed files are sent. The tool compares size and date, and builds keep the date of what did not change.
# - Order: styles and scripts first, whose names change with their content; then files; then pages; then what is gone leaves;
#   then the manifest, which so never speaks of a file that is not there.
set -eu
site=${1:?"which folder? For example: sh s3.sh public s3://bucket"}
bucket=${2:?"which bucket? For example: sh s3.sh public s3://bucket"}
for_ever='public, max-age=31536000, immutable'
look_again='public, max-age=0, must-revalidate'

aws s3 sync "$site" "$bucket" --only-show-errors --cache-control "$for_ever" \
    --exclude '*' --include 'assets/*.css' --include 'assets/*.js' --include 'assets/search/*'
aws s3 sync "$site" "$bucket" --only-show-errors --cache-control "$look_again" \
    --exclude 'assets/*.css' --exclude 'assets/*.js' --exclude 'assets/search/*' \
    --exclude '.*' --exclude '*.html' --exclude '*.ics' --exclude manifest.json
aws s3 sync "$site" "$bucket" --only-show-errors --cache-control "$look_again" --content-type 'text/calendar; charset=utf-8' \
    --exclude '*' --include '*.ics'
aws s3 sync "$site" "$bucket" --only-show-errors --cache-control "$look_again" --content-type 'text/html; charset=utf-8' \
    --exclude '*' --include '*.html'
aws s3 sync "$site" "$bucket" --only-show-errors --size-only --delete --exclude '.*' --exclude manifest.json
aws s3 cp "$site/manifest.json" "$bucket/manifest.json" --only-show-errors --cache-control "$look_again"
