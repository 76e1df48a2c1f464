# What a process that died left in the rwlock is dropped and named.
project
small_pipeline
sh -c 'exit 0' & dead=$!
wait
printf '{"write": {"%s/model.txt": {"pid": %s, "cmd": "dvc repro"}}}' "$PWD" "$dead" >.dvc/tmp/rwlock
dvc repro >words 2>&1
run sed "s/Pid $dead/Pid N/" words <<'END'
WARNING: Process 'dvc repro' with (Pid N), in RWLock-file 'model.txt' had been killed. Auto removed it from the lock file.
Running stage 'train':
> sh train.sh
Generating lock file 'dvc.lock'
Updating lock file 'dvc.lock'

To track the changes with git, run:

	git add .gitignore dvc.lock

To enable auto staging, run:

	dvc config core.autostage true
Use `dvc push` to send your updates to remote storage.
END
run cat .dvc/tmp/rwlock <<'END'
{}
END
