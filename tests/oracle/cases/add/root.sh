# What is DVC's own cannot be an output; of the project itself the words are ours.
project
mkdir sub
run dvc add .dvc
run -q dvc add .
run -q dvc add ''
cd sub
run -q dvc add ..
