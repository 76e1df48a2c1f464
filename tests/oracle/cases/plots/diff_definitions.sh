# What is said of a plot differs: the first revision given wins.
plots_history
file dvc.yaml <<-TXT
	plots:
	- logs.csv: {template: t, x: loss, y: acc, title: New}
	- val.json: {template: t}
TXT
commit three
run -j dvc plots diff --json v1 HEAD
run -j dvc plots diff --json HEAD v1
