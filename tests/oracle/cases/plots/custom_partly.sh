# A template with only some anchors: what the rows have depends on them.
plots_project <<-TXT
	plots:
	- both: {x: step, y: {logs.csv: [acc, loss]}}
TXT
echo '{"d": "<DVC_METRIC_DATA>", "y": "<DVC_METRIC_Y>"}' >.dvc/plots/few.json
echo '{"d": "<DVC_METRIC_DATA>", "w": "<DVC_METRIC_PLOT_WIDTH>"}' >.dvc/plots/width.json
echo '{"d": "<DVC_METRIC_DATA>", "s": "<DVC_METRIC_SHAPE>", "p": "<DVC_METRIC_PIVOT_FIELD>", "g": "<DVC_METRIC_GROUP_BY_Y>"}' >.dvc/plots/series.json
for name in few width series; do
    run -j dvc plots show both logs.csv -t $name --json
    run -j dvc plots show both logs.csv -t $name --json --split
done
