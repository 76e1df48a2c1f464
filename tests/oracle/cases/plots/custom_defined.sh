# Templates that plots of dvc.yaml name; one that is not there, or not JSON, ends the command.
deviation error-words 4
plots_project <<-TXT
	plots:
	- logs.csv: {template: area, x: step, y: acc, title: 'Of acc'}
	- both: {template: area.json, x: step, y: {logs.csv: [acc, loss]}, x_label: 'at', y_label: 'Value'}
TXT
echo '{"t": "<DVC_METRIC_TITLE>", "x": "<DVC_METRIC_X>", "y": "<DVC_METRIC_Y>", "l": ["<DVC_METRIC_X_LABEL>", "<DVC_METRIC_Y_LABEL>"], "d": "<DVC_METRIC_DATA>"}' >.dvc/plots/area.json
run -j dvc plots show --json
run -j dvc plots show --json --split
run -j dvc plots diff HEAD --json
rm .dvc/plots/area.json
run dvc plots show --json
