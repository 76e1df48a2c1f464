# Files that may not be read: params.yaml makes all of the workspace unreadable, a metrics file is told of itself.
deviation unread-revisions
rights=-dac_override,-dac_read_search
if [ "$(id -u)" -eq 0 ]; then # to whom all is allowed
    dvc() { setpriv --bounding-set="$rights" --inh-caps="$rights" dvc "$@"; }
fi
project
small_pipeline
echo '{"acc": 1}' >metrics.json
commit base
chmod 0 params.yaml
run -j dvc exp show --json
run dvc exp show --csv
run dvc exp diff
run dvc params diff
run -j dvc params diff --json
run dvc metrics diff
run dvc metrics show
run -j dvc metrics show --json
chmod 644 params.yaml
chmod 0 metrics.json
run dvc exp show --csv
run dvc metrics diff
run dvc metrics show
run dvc exp diff
chmod 644 metrics.json
