# A directory as argument: made when missing, below Git, through "..", an existing project elsewhere.
git init -q -b main .
run dvc init sub/dir
run dvc init -q --subdir sub/dir
run dvc init --subdir sub/dir
run dvc init -q ./sub/..
run -q dvc --cd sub/dir root
