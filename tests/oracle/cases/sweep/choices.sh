# choice, sort, tag: what they become.
deviation queue-files
project
tiny_pipeline
commit pipeline
run dvc exp run --queue -n a -S 'lr=choice(0.5,x,true)'
run dvc exp run --queue -n b -S 'n=sort(3,1,2)'
run dvc exp run --queue -n c -S 'n=sort(3,1,2,reverse=true)'
run dvc exp run --queue -n d -S 'n=tag(t1,t2,choice(1,2))'
queue_status
