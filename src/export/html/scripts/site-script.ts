/**
 * What each page of a site does: it keeps the choice of colors from page to page, and leads to search. Without it, a link
 * leads there, and the menu opens by itself.
 */
export const siteScript = `(()=>{
const root=document.documentElement,name='dsac-info-colors',find=document.querySelector('.find');
try{const kept=localStorage.getItem(name);if(kept==='light'||kept==='dark')root.dataset.scheme=kept}catch{}
new MutationObserver(()=>{try{localStorage.setItem(name,root.dataset.scheme)}catch{}}).observe(root,{attributeFilter:['data-scheme']});
const menu=document.querySelector('.menu>details'),wide=matchMedia('(min-width:64rem)');
const fit=()=>{menu.open=wide.matches};
wide.addEventListener('change',fit);fit();
menu.querySelector('[aria-current]')?.scrollIntoView({block:'nearest'});scrollTo(0,scrollY);
let input=document.querySelector('.search')&&find;
if(!input){
const box=document.createElement('div');input=document.createElement('input');
box.className='screen-only';box.setAttribute('role','search');
input.type='search';input.placeholder='Search';input.setAttribute('aria-label','Search');
input.addEventListener('keydown',({key})=>{if(key==='Enter'&&input.value.trim())location.href=find.getAttribute('href')+'#q='+encodeURIComponent(input.value.trim())});
box.append(input);find.replaceWith(box);
}
addEventListener('keydown',event=>{
const {key,target}=event;
if(event.ctrlKey||event.metaKey||event.altKey||target.matches('input,textarea,select'))return;
if(key==='/'){event.preventDefault();(document.querySelector('main input[type=search]')||input).focus()}
});
})()`;
