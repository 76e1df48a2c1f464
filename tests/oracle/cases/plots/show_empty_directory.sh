# Nothing in a directory.
deviation plots-reasons
plots_project <<-TXT
	plots:
	- top
TXT
mkdir top
run -j dvc plots show --json
run dvc plots show
run -j dvc plots show --json top
