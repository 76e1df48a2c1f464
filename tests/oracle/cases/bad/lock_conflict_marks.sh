# What a merge of Git leaves in the lock.
project
small_pipeline
run -q dvc repro
printf '<<<<<<< HEAD\n=======\n>>>>>>> x\n' >>dvc.lock
run -h dvc status
run -h dvc repro
run -h dvc checkout
