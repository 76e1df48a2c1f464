# metrics, params, plots, artifacts and datasets at the top of the file.
deviation line-order
project
printf 'm: m\nn: 5\n' >params.yaml
printf '{"acc": 1}' >m.json
printf 'q: 1\n' >m.yaml
printf '{"z": 2}' >m5.json
file dvc.yaml <<-'TXT'
	metrics: ["${m}.json", "m${n}.json"]
	params: ["${m}.yaml"]
	plots:
	- ${m}.json
	- "${m}-plot": {y: {"${m}.json": acc}, title: "${n}"}
	artifacts:
	  ${m}: {path: "${m}.json", desc: "of ${n}"}
	datasets:
	- {name: "${m}", type: url, url: "${m}://x"}
TXT
run dvc metrics show
run dvc params diff
run dvc status
commit all
run -j dvc exp show --json
