# Anchors inside texts, in lists, as keys; those that stand for nothing; numbers and null stay.
plots_project </dev/null
file .dvc/plots/a.json <<'TXT'
{"t": "<DVC_METRIC_TITLE>: <DVC_METRIC_Y> by <DVC_METRIC_X>", "<DVC_METRIC_X>": 1, "l": ["of <DVC_METRIC_X>", "<DVC_METRIC_X>", ["<DVC_METRIC_Y>"]],
 "no": "<DVC_METRIC_NO> <DVC_METRIC_COLOR> <dvc_metric_x>", "n": [null, true, 1, 1.0, 1e-7, -0.0], "d": {"d": "<DVC_METRIC_DATA>"}}
TXT
run -j dvc plots show logs.csv -t a --json -x step -y acc --title 'A "title"'
run -j dvc plots show logs.csv -t a --json --split -x step -y acc
run -j dvc plots show logs.csv -t a --json --x-label '' --y-label 'y' -y loss
