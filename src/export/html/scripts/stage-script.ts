/**
 * Shows where the talk is: one slide, as much of it as its steps say, as large as fits. What fits is measured at one size:
 * a slide looks the same in the window, in the overview and on paper.
 */
export const stageScript = `
const narrow=matchMedia('(max-aspect-ratio:11/10),(max-width:44em),(max-height:22em)');
const flow=()=>{root.classList.toggle('flow',narrow.matches&&mode!=='overview'&&!isSpeaker)};
const isOver=box=>box&&(box.scrollHeight>box.clientHeight+1||box.scrollWidth>box.clientWidth+1);
const fitted=new WeakSet();
const fit=slide=>{
  if(fitted.has(slide))return;
  const isFlow=root.classList.contains('flow');
  root.classList.remove('flow');
  slide.classList.add('measured');
  const stage=slide.querySelector('.stage'),body=slide.querySelector('.body');
  let size=1;
  while(size>.42&&(isOver(stage)||isOver(body))){size*=.94;slide.style.setProperty('--fit',size.toFixed(3))}
  if(isOver(body))body.style.overflow='auto';
  fitted.add(slide);
  slide.classList.remove('measured');
  root.classList.toggle('flow',isFlow);
};
const isIn=(row,group)=>group==='all'||group.split(',').some(range=>{const [from,to]=range.split('-');return row>=Number(from)&&row<=Number(to)});
const rangeWords=group=>group==='all'?'All lines':(/^(\\d+)-\\1$/.test(group)?'Line ':'Lines ')+group.split(',').map(range=>{const [from,to]=range.split('-');return from===to?from:from+' to '+to}).join(', ');
const showGroups=(slide,upTo)=>{
  let said='';
  for(const code of slide.querySelectorAll('[data-groups]')){
    const {groups,firstGroup}=code.dataset,all=groups.split('|'),of=upTo-Number(firstGroup),group=all[Math.max(0,Math.min(of,all.length-1))];
    for(const [n,row] of [...code.querySelectorAll('.row')].entries()){
      const isOn=isIn(n+1,group);
      row.classList.toggle('quieted',!isOn);
      row.classList.toggle('marked',isOn&&group!=='all');
    }
    if(of>=0&&of<all.length)said=rangeWords(group);
  }
  return said;
};
const shownSteps=(slide,upTo)=>{for(const part of slide.querySelectorAll('[data-step]'))part.classList.toggle('later',Number(part.dataset.step)>upTo);return showGroups(slide,upTo)};
const draw=(isOther,isBack)=>{
  flow();
  for(const [n,slide] of slides.entries()){
    const isAt=n===at,isNext=isSpeaker&&n===at+1;
    slide.classList.toggle('at',isAt);
    slide.classList.toggle('next',isNext);
    slide.hidden=!(isAt||isNext||mode==='overview');
  }
  const slide=slides[at];
  whole.hidden=!slides[0].hidden&&mode!=='overview';
  const lines=shownSteps(slide,step);
  if(isSpeaker&&slides[at+1])shownSteps(slides[at+1],0);
  root.classList.toggle('going',isOther===true);
  root.style.setProperty('--from',isBack?'-8%':'8%');
  const change=slide.dataset.transition;
  if(change)for(const name of ['none','fade','slide'])document.body.classList.toggle('change-'+name,name===change);
  line.firstChild.style.transform='scaleX('+(count<2?1:at/(count-1))+')';
  fit(slide);
  if(isSpeaker)drawNotes();
  const title=slide.querySelector('h1,h2').textContent;
  if(isOther||!status.textContent){
    status.textContent='Slide '+(at+1)+' of '+count+': '+title;
    if(lines)status.textContent+='. '+lines;
    if(mode==='talk'){slide.tabIndex=-1;slide.scrollTop=0;slide.focus({preventScroll:true})}
  }else if(lines&&mode==='talk')status.textContent=lines;
};
narrow.addEventListener('change',()=>{flow();fit(slides[at])});
addEventListener('beforeprint',()=>{
  root.classList.remove('flow');
  for(const slide of slides)fit(slide);
});
addEventListener('afterprint',flow);
const setMode=(to,isSearch)=>{
  if(mode==='overview'&&to!=='overview')closeOverview();
  mode=to;
  curtain.hidden=to!=='black'&&to!=='white';
  curtain.className='curtain screen-only '+to;
  if(!curtain.hidden)status.textContent=to==='black'?'Black screen':'White screen';
  if(to==='overview')openOverview(isSearch);
  else{draw();if(to==='talk')slides[at].focus({preventScroll:true})}
  tell();
};
`;
