# Each reads what the other wrote into the config.
project
expect 0 cdvc config core.autostage true
expect 0 cdvc config cache.type hardlink,symlink
expect 0 dvc config cache.type
says hardlink,symlink
expect 0 dvc remote add -d store /ext/store
expect 0 dvc config --local core.checksum_jobs 3
expect 0 cdvc config core.checksum_jobs
says 3
cp .dvc/config config.theirs
expect 0 cdvc config core.analytics false
expect 0 cdvc config --unset core.analytics
same .dvc/config config.theirs
expect 0 dvc config core.autostage
says true
